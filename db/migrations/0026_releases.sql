CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"from_group_id" uuid NOT NULL,
	"from_item_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"preparers_key" integer NOT NULL,
	"restricted" boolean NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"meeting_id" uuid,
	"item_id" uuid,
	CONSTRAINT "referral_tenant" UNIQUE("partnership_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"to_group_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"files" integer NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_tenant" UNIQUE("partnership_id","id")
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_kind";--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_from_group" FOREIGN KEY ("partnership_id","from_group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_meeting" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_file" ADD CONSTRAINT "referral_file_referral" FOREIGN KEY ("partnership_id","referral_id") REFERENCES "public"."referral"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_file" ADD CONSTRAINT "referral_file_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_item_fk" FOREIGN KEY ("partnership_id","item_id") REFERENCES "public"."agenda_item"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_to_group" FOREIGN KEY ("partnership_id","to_group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referral_group" ON "referral" USING btree ("partnership_id","group_id","meeting_id");--> statement-breakpoint
CREATE INDEX "referral_from" ON "referral" USING btree ("partnership_id","from_item_id");--> statement-breakpoint
CREATE INDEX "referral_file_of" ON "referral_file" USING btree ("partnership_id","referral_id","position");--> statement-breakpoint
CREATE INDEX "referral_file_sha256" ON "referral_file" USING btree ("partnership_id","sha256");--> statement-breakpoint
CREATE INDEX "release_item" ON "release" USING btree ("partnership_id","item_id");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed', 'minutes circulated', 'group closed', 'item referred', 'escalation raised', 'escalation screened', 'answer came home', 'clock crossed'));