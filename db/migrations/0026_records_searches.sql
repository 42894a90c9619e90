CREATE TABLE "records_hit" (
	"partnership_id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"group_name" text NOT NULL,
	"meeting_day" date,
	"on_day" date NOT NULL,
	"restricted" boolean NOT NULL,
	"excerpt" text NOT NULL,
	CONSTRAINT "records_hit_partnership_id_search_id_position_pk" PRIMARY KEY("partnership_id","search_id","position")
);
--> statement-breakpoint
CREATE TABLE "records_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"request_number" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"found" integer NOT NULL,
	CONSTRAINT "records_search_tenant" UNIQUE("partnership_id","id")
);
--> statement-breakpoint
CREATE TABLE "records_search_words" (
	"partnership_id" uuid NOT NULL,
	"search_id" uuid NOT NULL,
	"words" text NOT NULL,
	"from_day" date,
	"to_day" date,
	CONSTRAINT "records_search_words_partnership_id_search_id_pk" PRIMARY KEY("partnership_id","search_id")
);
--> statement-breakpoint
ALTER TABLE "records_hit" ADD CONSTRAINT "records_hit_search" FOREIGN KEY ("partnership_id","search_id") REFERENCES "public"."records_search"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_search" ADD CONSTRAINT "records_search_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_search_words" ADD CONSTRAINT "records_search_words_search" FOREIGN KEY ("partnership_id","search_id") REFERENCES "public"."records_search"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "records_search_at" ON "records_search" USING btree ("partnership_id","at");