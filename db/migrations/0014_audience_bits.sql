CREATE TABLE "audience_bits" (
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"secretariat" bit varying NOT NULL,
	"chair" bit varying NOT NULL,
	"member" bit varying NOT NULL,
	"assistant" bit varying NOT NULL,
	CONSTRAINT "audience_bits_partnership_id_group_id_pk" PRIMARY KEY("partnership_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "audience_bits" ADD CONSTRAINT "audience_bits_group" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audience_restricted" ON "audience" USING btree ("partnership_id","group_id","dated") WHERE rule <> 'group';--> statement-breakpoint
CREATE INDEX "audience_term_organisation" ON "audience_term" USING btree ("partnership_id","organisation_id");--> statement-breakpoint
CREATE INDEX "audience_term_sector" ON "audience_term" USING btree ("partnership_id","sector");