CREATE TABLE "addressee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"rung" integer NOT NULL,
	"calendar" text NOT NULL,
	"due_days" integer NOT NULL,
	"chase_days" integer NOT NULL,
	"late_days" integer NOT NULL,
	"climb_days" integer NOT NULL,
	"effective_from" date NOT NULL,
	"ends_on" date,
	"note" text,
	CONSTRAINT "addressee_calendar" CHECK ("addressee"."calendar" in ('england-and-wales', 'scotland', 'northern-ireland'))
);
--> statement-breakpoint
CREATE TABLE "ladder_rung" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"rhythm" text,
	"standing" text NOT NULL,
	"effective_from" date NOT NULL,
	"note" text,
	CONSTRAINT "ladder_rung_standing" CHECK ("ladder_rung"."standing" in ('seen', 'proposal'))
);
--> statement-breakpoint
CREATE TABLE "route" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"nation" text NOT NULL,
	"steps" text NOT NULL,
	"addressee_id" uuid,
	"standing" text NOT NULL,
	"effective_from" date NOT NULL,
	"note" text,
	CONSTRAINT "route_standing" CHECK ("route"."standing" in ('seen', 'proposal'))
);
--> statement-breakpoint
CREATE TABLE "escalation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"reference" text,
	"title" text,
	"text" text,
	"source_item_id" uuid,
	"source_action_id" uuid,
	"subject_id" uuid,
	"addressee_id" uuid,
	"state" text NOT NULL,
	"ending" text,
	"diverted_as" text,
	"diverted_to" text,
	"agreed_method" text,
	"agreed_on" date,
	"agreed_words" text,
	"letter" text,
	"letter_to" text,
	"due_days" integer,
	"raised_by_id" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "escalation_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "escalation_state_check" CHECK ("escalation"."state" in ('raised', 'diverted', 'screened', 'agreed', 'cleared', 'sent', 'closed')),
	CONSTRAINT "escalation_ending" CHECK ("escalation"."ending" in ('resolved', 'partly', 'accepted', 'overtaken', 'withdrawn', 'unresolved')),
	CONSTRAINT "escalation_diverted_as" CHECK ("escalation"."diverted_as" in ('a single household’s case', 'a safeguarding concern')),
	CONSTRAINT "escalation_agreed_method" CHECK ("escalation"."agreed_method" in ('consensus', 'ballot', 'written procedure', 'chair’s action'))
);
--> statement-breakpoint
CREATE TABLE "escalation_ask" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"said" text,
	"verdict" text,
	CONSTRAINT "escalation_ask_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "escalation_ask_said" CHECK ("escalation_ask"."said" in ('accepted', 'accepted in part', 'answered', 'refused', 'redirected', 'holding')),
	CONSTRAINT "escalation_ask_verdict" CHECK ("escalation_ask"."verdict" in ('answered', 'in part', 'not answered'))
);
--> statement-breakpoint
CREATE TABLE "escalation_sending" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"number" integer NOT NULL,
	"addressee_id" uuid NOT NULL,
	"addressee" text NOT NULL,
	"rung" integer NOT NULL,
	"how" text NOT NULL,
	"to_address" text,
	"letter" text NOT NULL,
	"calendar" text NOT NULL,
	"due_days" integer NOT NULL,
	"sent_on" date NOT NULL,
	"chase_on" date NOT NULL,
	"due_on" date NOT NULL,
	"late_on" date NOT NULL,
	"climb_on" date NOT NULL,
	"moved_due_on" date NOT NULL,
	"moved_late_on" date NOT NULL,
	"moved_climb_on" date NOT NULL,
	"paused_days" integer NOT NULL,
	"waiting_since" date,
	"acknowledged_on" date,
	"promised_on" date,
	"answered_on" date,
	"desk_id" uuid,
	"letter_id" uuid,
	"home_audience_key" integer NOT NULL,
	"home_preparers_key" integer NOT NULL,
	"home_restricted" boolean NOT NULL,
	"ended_on" date,
	CONSTRAINT "escalation_sending_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "escalation_sending_how" CHECK ("escalation_sending"."how" in ('our mail', 'their own letter')),
	CONSTRAINT "escalation_sending_calendar" CHECK ("escalation_sending"."calendar" in ('england-and-wales', 'scotland', 'northern-ireland'))
);
--> statement-breakpoint
CREATE TABLE "agenda_backlog" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"preparers_key" integer NOT NULL,
	"restricted" boolean NOT NULL,
	"title" text NOT NULL,
	"note" text,
	"landed_at" timestamp (3) with time zone NOT NULL,
	"meeting_id" uuid,
	"item_id" uuid
);
--> statement-breakpoint
CREATE TABLE "escalation_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"ask_id" uuid NOT NULL,
	"ask_number" integer NOT NULL,
	"audience_key" integer NOT NULL,
	"said" text NOT NULL,
	"words" text,
	"on_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "escalation_answer_said" CHECK ("escalation_answer"."said" in ('accepted', 'accepted in part', 'answered', 'refused', 'redirected', 'holding'))
);
--> statement-breakpoint
CREATE TABLE "escalation_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"sending_id" uuid,
	"audience_key" integer NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"text" text,
	"said_by" text,
	"channel" text,
	"recorded" boolean NOT NULL,
	"file_name" text,
	"media_type" text,
	"bytes" integer,
	"sha256" text,
	"by_id" uuid,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "escalation_event_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "escalation_event_kind" CHECK ("escalation_event"."kind" in ('raised', 'screened', 'diverted', 'evidence', 'local step', 'agreed', 'handed back', 'cleared', 'sent', 'acknowledged', 'holding reply', 'clarification asked', 'clarification given', 'new date promised', 'chased', 'reply', 'verdict', 'due', 'late', 'very late', 'climbed', 'closed')),
	CONSTRAINT "escalation_event_channel" CHECK ("escalation_event"."channel" in ('on the page', 'by mail', 'by phone', 'by letter', 'in the meeting'))
);
--> statement-breakpoint
CREATE TABLE "escalation_position" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"seat_id" uuid NOT NULL,
	"position" text NOT NULL,
	"words" text,
	"channel" text NOT NULL,
	"said_by" text,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "escalation_position_position" CHECK ("escalation_position"."position" in ('endorses', 'does not endorse', 'abstains')),
	CONSTRAINT "escalation_position_channel" CHECK ("escalation_position"."channel" in ('on the page', 'by mail', 'by phone', 'by letter', 'in the meeting'))
);
--> statement-breakpoint
CREATE TABLE "escalation_verdict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"escalation_id" uuid NOT NULL,
	"ask_id" uuid NOT NULL,
	"ask_number" integer NOT NULL,
	"audience_key" integer NOT NULL,
	"verdict" text NOT NULL,
	"words" text,
	"on_day" date NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "escalation_verdict_verdict" CHECK ("escalation_verdict"."verdict" in ('answered', 'in part', 'not answered'))
);
--> statement-breakpoint
CREATE TABLE "desk_appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "desk_appointment_role" CHECK ("desk_appointment"."role" in ('lead', 'member'))
);
--> statement-breakpoint
CREATE TABLE "desk_ask" (
	"id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"said" text,
	"words" text,
	"said_on" date,
	CONSTRAINT "desk_ask_said" CHECK ("desk_ask"."said" in ('accepted', 'accepted in part', 'answered', 'refused', 'redirected', 'holding'))
);
--> statement-breakpoint
CREATE TABLE "desk_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"text" text,
	"file_name" text,
	"media_type" text,
	"bytes" integer,
	"sha256" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"partnership" text NOT NULL,
	"reference" text NOT NULL,
	"title" text NOT NULL,
	"letter" text NOT NULL,
	"agreed" text NOT NULL,
	"contact" text NOT NULL,
	"sent_on" date NOT NULL,
	"due_on" date NOT NULL,
	"moved_due_on" date NOT NULL,
	"calendar" text NOT NULL,
	"waiting_since" date,
	"acknowledged_on" date,
	"closed_on" date,
	"their_reference" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"desk_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"text" text,
	"state" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "desk_mail_kind" CHECK ("desk_mail"."kind" in ('letter', 'chaser', 'clarification')),
	CONSTRAINT "desk_mail_state" CHECK ("desk_mail"."state" in ('queued', 'sent', 'failed', 'withdrawn', 'no address'))
);
--> statement-breakpoint
ALTER TABLE "audience_term" DROP CONSTRAINT "audience_term_kind";--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_kind";--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "escalation_id" uuid;--> statement-breakpoint
ALTER TABLE "addressee" ADD CONSTRAINT "addressee_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route" ADD CONSTRAINT "route_addressee_id_addressee_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_subject_id_organisation_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_addressee_id_addressee_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_raised_by_id_person_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_ask" ADD CONSTRAINT "escalation_ask_escalation" FOREIGN KEY ("partnership_id","escalation_id") REFERENCES "public"."escalation"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_ask" ADD CONSTRAINT "escalation_ask_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_sending" ADD CONSTRAINT "escalation_sending_addressee_id_addressee_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_sending" ADD CONSTRAINT "escalation_sending_escalation" FOREIGN KEY ("partnership_id","escalation_id") REFERENCES "public"."escalation"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_sending" ADD CONSTRAINT "escalation_sending_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_sending" ADD CONSTRAINT "escalation_sending_home" FOREIGN KEY ("partnership_id","home_audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_backlog" ADD CONSTRAINT "agenda_backlog_escalation_fk" FOREIGN KEY ("partnership_id","escalation_id") REFERENCES "public"."escalation"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_backlog" ADD CONSTRAINT "agenda_backlog_meeting" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_backlog" ADD CONSTRAINT "agenda_backlog_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_answer" ADD CONSTRAINT "escalation_answer_event" FOREIGN KEY ("partnership_id","event_id") REFERENCES "public"."escalation_event"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_answer" ADD CONSTRAINT "escalation_answer_ask" FOREIGN KEY ("partnership_id","ask_id") REFERENCES "public"."escalation_ask"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_answer" ADD CONSTRAINT "escalation_answer_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_event" ADD CONSTRAINT "escalation_event_escalation_fk" FOREIGN KEY ("partnership_id","escalation_id") REFERENCES "public"."escalation"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_event" ADD CONSTRAINT "escalation_event_sending" FOREIGN KEY ("partnership_id","sending_id") REFERENCES "public"."escalation_sending"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_event" ADD CONSTRAINT "escalation_event_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_position" ADD CONSTRAINT "escalation_position_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_position" ADD CONSTRAINT "escalation_position_escalation_fk" FOREIGN KEY ("partnership_id","escalation_id") REFERENCES "public"."escalation"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_position" ADD CONSTRAINT "escalation_position_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_position" ADD CONSTRAINT "escalation_position_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_verdict" ADD CONSTRAINT "escalation_verdict_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_verdict" ADD CONSTRAINT "escalation_verdict_ask" FOREIGN KEY ("partnership_id","ask_id") REFERENCES "public"."escalation_ask"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_verdict" ADD CONSTRAINT "escalation_verdict_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_appointment" ADD CONSTRAINT "desk_appointment_desk_id_addressee_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_appointment" ADD CONSTRAINT "desk_appointment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_ask" ADD CONSTRAINT "desk_ask_desk_id_addressee_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_ask" ADD CONSTRAINT "desk_ask_letter_id_desk_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."desk_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_event" ADD CONSTRAINT "desk_event_desk_id_addressee_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_event" ADD CONSTRAINT "desk_event_letter_id_desk_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."desk_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_letter" ADD CONSTRAINT "desk_letter_desk_id_addressee_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_mail" ADD CONSTRAINT "desk_mail_desk_id_addressee_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."addressee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_mail" ADD CONSTRAINT "desk_mail_letter_id_desk_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."desk_letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "addressee_slug" ON "addressee" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_rung_name" ON "ladder_rung" USING btree ("number","name");--> statement-breakpoint
CREATE UNIQUE INDEX "route_topic" ON "route" USING btree ("topic","nation");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_reference" ON "escalation" USING btree ("partnership_id","reference");--> statement-breakpoint
CREATE INDEX "escalation_group" ON "escalation" USING btree ("partnership_id","group_id","state","raised_at");--> statement-breakpoint
CREATE INDEX "escalation_state" ON "escalation" USING btree ("partnership_id","state","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_ask_number" ON "escalation_ask" USING btree ("partnership_id","escalation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_sending_number" ON "escalation_sending" USING btree ("partnership_id","escalation_id","number");--> statement-breakpoint
CREATE INDEX "escalation_sending_letter" ON "escalation_sending" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "escalation_sending_open" ON "escalation_sending" USING btree ("partnership_id","answered_on","moved_due_on");--> statement-breakpoint
CREATE INDEX "agenda_backlog_group" ON "agenda_backlog" USING btree ("partnership_id","group_id","meeting_id");--> statement-breakpoint
CREATE INDEX "agenda_backlog_escalation" ON "agenda_backlog" USING btree ("partnership_id","escalation_id");--> statement-breakpoint
CREATE INDEX "escalation_answer_escalation" ON "escalation_answer" USING btree ("partnership_id","escalation_id","ask_number","at");--> statement-breakpoint
CREATE INDEX "escalation_event_escalation" ON "escalation_event" USING btree ("partnership_id","escalation_id","on_day","at");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_event_crossing" ON "escalation_event" USING btree ("partnership_id","sending_id","kind") WHERE kind in ('due', 'late', 'very late');--> statement-breakpoint
CREATE INDEX "escalation_position_escalation" ON "escalation_position" USING btree ("partnership_id","escalation_id","seat_id","at");--> statement-breakpoint
CREATE INDEX "escalation_verdict_escalation" ON "escalation_verdict" USING btree ("partnership_id","escalation_id","ask_number","at");--> statement-breakpoint
CREATE INDEX "desk_appointment_desk" ON "desk_appointment" USING btree ("desk_id","person_id");--> statement-breakpoint
CREATE INDEX "desk_appointment_person" ON "desk_appointment" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_ask_number" ON "desk_ask" USING btree ("desk_id","letter_id","number");--> statement-breakpoint
CREATE INDEX "desk_event_letter" ON "desk_event" USING btree ("desk_id","letter_id","at");--> statement-breakpoint
CREATE INDEX "desk_letter_desk" ON "desk_letter" USING btree ("desk_id","closed_on","moved_due_on");--> statement-breakpoint
CREATE INDEX "desk_mail_letter" ON "desk_mail" USING btree ("desk_id","letter_id");--> statement-breakpoint
ALTER TABLE "audience_term" ADD CONSTRAINT "audience_term_kind" CHECK ("audience_term"."kind" in ('seat', 'sector', 'organisation', 'subject', 'contract holder'));--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed', 'minutes circulated', 'escalation raised', 'escalation screened', 'answer came home', 'clock crossed'));