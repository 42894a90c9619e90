CREATE TABLE "action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"paragraph_id" uuid,
	"seat_id" uuid NOT NULL,
	"looked_after_by_id" uuid,
	"kind_reason" text,
	"first_due" date,
	"due" date,
	"state" text NOT NULL,
	"ending" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "action_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "action_kind" CHECK ("action"."kind" in ('action', 'request')),
	CONSTRAINT "action_state" CHECK ("action"."state" in ('open', 'proposed closed', 'asked', 'accepted', 'declined', 'redirected', 'no reply', 'closed')),
	CONSTRAINT "action_ending" CHECK ("action"."ending" in ('done', 'unresolved', 'superseded', 'escalated'))
);
--> statement-breakpoint
CREATE TABLE "action_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"state" text,
	"from_due" date,
	"to_due" date,
	"channel" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "action_event_kind" CHECK ("action_event"."kind" in ('progress', 're-dated', 'proposed closed', 'reply', 'chased', 'closed')),
	CONSTRAINT "action_event_channel" CHECK ("action_event"."channel" in ('on the page', 'by mail', 'by phone', 'by letter', 'in the meeting'))
);
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_paragraph" FOREIGN KEY ("partnership_id","paragraph_id") REFERENCES "public"."paragraph"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_looked_after_by" FOREIGN KEY ("partnership_id","looked_after_by_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_action_fk" FOREIGN KEY ("partnership_id","action_id") REFERENCES "public"."action"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "action_reference" ON "action" USING btree ("partnership_id","reference");--> statement-breakpoint
CREATE INDEX "action_due" ON "action" USING btree ("partnership_id","state","due");--> statement-breakpoint
CREATE INDEX "action_group" ON "action" USING btree ("partnership_id","group_id","state");--> statement-breakpoint
CREATE INDEX "action_event_action" ON "action_event" USING btree ("partnership_id","action_id","at");