CREATE TABLE "guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"organisation_id" uuid,
	"token_hash" text NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "guest_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "guest_of_meeting" UNIQUE("partnership_id","meeting_id","id")
);
--> statement-breakpoint
CREATE TABLE "guest_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guest_answer_answer" CHECK ("guest_answer"."answer" in ('attending', 'apologies')),
	CONSTRAINT "guest_answer_channel" CHECK ("guest_answer"."channel" in ('on the page', 'by mail', 'by phone', 'in person'))
);
--> statement-breakpoint
CREATE TABLE "guest_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "guest_mail_kind" CHECK ("guest_mail"."kind" in ('guest invitation', 'guest moved', 'guest cancelled', 'guest papers')),
	CONSTRAINT "guest_mail_state" CHECK ("guest_mail"."state" in ('queued', 'sent', 'failed', 'withdrawn', 'no address'))
);
--> statement-breakpoint
CREATE TABLE "guest_opening" (
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"guest_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guest_opening_partnership_id_version_id_guest_id_pk" PRIMARY KEY("partnership_id","version_id","guest_id")
);
--> statement-breakpoint
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
CREATE TABLE "guest_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"guest_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "invited_until" date;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "tried_late_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_challenge" ADD COLUMN "guest_id" uuid;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_invited_by_id_person_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_meeting_fk" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_answer" ADD CONSTRAINT "guest_answer_guest_fk" FOREIGN KEY ("partnership_id","guest_id") REFERENCES "public"."guest"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_item" ADD CONSTRAINT "guest_item_opened_by_id_person_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_item" ADD CONSTRAINT "guest_item_guest" FOREIGN KEY ("partnership_id","meeting_id","guest_id") REFERENCES "public"."guest"("partnership_id","meeting_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_item" ADD CONSTRAINT "guest_item_item_fk" FOREIGN KEY ("partnership_id","item_id") REFERENCES "public"."agenda_item"("partnership_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_mail" ADD CONSTRAINT "guest_mail_guest_fk" FOREIGN KEY ("partnership_id","guest_id") REFERENCES "public"."guest"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_opening" ADD CONSTRAINT "guest_opening_guest" FOREIGN KEY ("partnership_id","guest_id") REFERENCES "public"."guest"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_opening" ADD CONSTRAINT "guest_opening_version" FOREIGN KEY ("partnership_id","version_id") REFERENCES "public"."paper_version"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_hit" ADD CONSTRAINT "records_hit_search" FOREIGN KEY ("partnership_id","search_id") REFERENCES "public"."records_search"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_search" ADD CONSTRAINT "records_search_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_search_words" ADD CONSTRAINT "records_search_words_search" FOREIGN KEY ("partnership_id","search_id") REFERENCES "public"."records_search"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "guest_token" ON "guest" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "guest_meeting" ON "guest" USING btree ("partnership_id","group_id","meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_once" ON "guest" USING btree ("partnership_id","meeting_id","email") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "guest_answer_guest" ON "guest_answer" USING btree ("partnership_id","guest_id","at");--> statement-breakpoint
CREATE INDEX "guest_item_item" ON "guest_item" USING btree ("partnership_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_item_once" ON "guest_item" USING btree ("partnership_id","guest_id","item_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "guest_mail_guest" ON "guest_mail" USING btree ("partnership_id","guest_id","queued_at");--> statement-breakpoint
CREATE INDEX "records_search_at" ON "records_search" USING btree ("partnership_id","at");--> statement-breakpoint
CREATE INDEX "guest_session_guest" ON "guest_session" USING btree ("guest_id");