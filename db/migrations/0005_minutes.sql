CREATE TABLE "attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"presence" text NOT NULL,
	"capacity" text NOT NULL,
	"name" text,
	"arrived_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attendance_presence" CHECK ("attendance"."presence" in ('in person', 'online', 'apologies', 'absent')),
	CONSTRAINT "attendance_capacity" CHECK ("attendance"."capacity" in ('holder', 'standing deputy', 'substitute', 'in attendance'))
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"paragraph_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"seat_id" uuid NOT NULL,
	"proposed_text" text NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_why" text,
	CONSTRAINT "correction_state" CHECK ("correction"."state" in ('proposed', 'accepted', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"paragraph_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"reference" text NOT NULL,
	"method" text NOT NULL,
	CONSTRAINT "decision_method" CHECK ("decision"."method" in ('consensus', 'ballot', 'written procedure', 'chair’s action'))
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"cleared_at" timestamp (3) with time zone,
	"cleared_by_id" uuid,
	"circulated_at" timestamp (3) with time zone,
	"corrections_until" date,
	CONSTRAINT "minutes_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "minutes_state" CHECK ("minutes"."state" in ('drafting', 'sent to the chair', 'cleared', 'circulated', 'approved'))
);
--> statement-breakpoint
CREATE TABLE "minutes_approval" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"version" integer NOT NULL,
	"how" text NOT NULL,
	"method" text NOT NULL,
	"at_meeting_id" uuid,
	"approved_at" timestamp (3) with time zone NOT NULL,
	"lines" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "minutes_approval_how" CHECK ("minutes_approval"."how" in ('as presented', 'with changes')),
	CONSTRAINT "minutes_approval_method" CHECK ("minutes_approval"."method" in ('by the meeting', 'by chair’s action', 'by correspondence'))
);
--> statement-breakpoint
CREATE TABLE "paragraph" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"minutes_id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"intended_audience_key" integer NOT NULL,
	"position" integer NOT NULL,
	"number" integer,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"attribution" text NOT NULL,
	"shown_as" text,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "paragraph_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "paragraph_kind" CHECK ("paragraph"."kind" in ('discussion', 'decision', 'action', 'request', 'reservation', 'note')),
	CONSTRAINT "paragraph_attribution" CHECK ("paragraph"."attribution" in ('person', 'organisation', 'sector', 'none')),
	CONSTRAINT "paragraph_state" CHECK ("paragraph"."state" in ('draft', 'unconfirmed', 'pending', 'approved'))
);
--> statement-breakpoint
CREATE TABLE "paragraph_speaker" (
	"paragraph_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_counter" (
	"partnership_id" uuid NOT NULL,
	"series" text NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"paragraph_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"decision_paragraph_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"source" text NOT NULL,
	"told_how" text,
	"told_on" date,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "reservation_source" CHECK ("reservation"."source" in ('typed by its organisation', 'recorded by the secretariat'))
);
--> statement-breakpoint
ALTER TABLE "audience" DROP CONSTRAINT "audience_readers";--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_kind";--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_seat_fk" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_paragraph_fk" FOREIGN KEY ("partnership_id","paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_paragraph_fk" FOREIGN KEY ("partnership_id","paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_cleared_by_id_person_id_fk" FOREIGN KEY ("cleared_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_fk" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_minutes" FOREIGN KEY ("partnership_id","minutes_id") REFERENCES "public"."minutes"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_meeting" FOREIGN KEY ("partnership_id","at_meeting_id") REFERENCES "public"."meeting"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_approval" ADD CONSTRAINT "minutes_approval_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_minutes_fk" FOREIGN KEY ("partnership_id","minutes_id") REFERENCES "public"."minutes"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_slot" FOREIGN KEY ("partnership_id","slot_id") REFERENCES "public"."agenda_slot"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_intended" FOREIGN KEY ("partnership_id","intended_audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_speaker" ADD CONSTRAINT "paragraph_speaker_paragraph" FOREIGN KEY ("partnership_id","paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_speaker" ADD CONSTRAINT "paragraph_speaker_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_paragraph_fk" FOREIGN KEY ("partnership_id","paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_decision" FOREIGN KEY ("partnership_id","decision_paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_seat" ON "attendance" USING btree ("partnership_id","meeting_id","seat_id");--> statement-breakpoint
CREATE INDEX "correction_paragraph" ON "correction" USING btree ("partnership_id","paragraph_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_paragraph" ON "decision" USING btree ("partnership_id","paragraph_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_reference" ON "decision" USING btree ("partnership_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_meeting" ON "minutes" USING btree ("partnership_id","meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_approval_version" ON "minutes_approval" USING btree ("partnership_id","minutes_id","audience_key","version");--> statement-breakpoint
CREATE INDEX "paragraph_minutes" ON "paragraph" USING btree ("partnership_id","minutes_id","slot_id","position");--> statement-breakpoint
CREATE INDEX "paragraph_speaker_tenant" ON "paragraph_speaker" USING btree ("partnership_id","group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_counter_series" ON "reference_counter" USING btree ("partnership_id","series");--> statement-breakpoint
CREATE UNIQUE INDEX "reservation_paragraph" ON "reservation" USING btree ("partnership_id","paragraph_id");--> statement-breakpoint
ALTER TABLE "audience" ADD CONSTRAINT "audience_readers" CHECK ("audience"."readers" in ('all', 'members', 'preparers'));--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed', 'minutes circulated'));