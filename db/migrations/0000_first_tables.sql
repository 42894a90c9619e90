CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"gss_code" text,
	"nation" text,
	"region" text,
	"starts_on" date,
	"ends_on" date,
	"successor_id" uuid,
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('council', 'local-government body', 'government department', 'contractor', 'charity', 'community group', 'health body', 'police', 'education', 'housing', 'emergency service', 'other'))
);
--> statement-breakpoint
CREATE TABLE "organisation_interest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counterparty_id" uuid NOT NULL,
	"region" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "organisation_interest_kind" CHECK ("organisation_interest"."kind" in ('holds contract', 'subcontracts', 'is funded by'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_contact" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"workstream" text,
	"parent_id" uuid,
	"ends_on" date,
	CONSTRAINT "groups_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "groups_kind" CHECK ("groups"."kind" in ('board', 'sub-group', 'task-and-finish', 'caucus'))
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_on" date,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "office_kind" CHECK ("office"."kind" in ('chair', 'vice-chair', 'manager', 'records officer'))
);
--> statement-breakpoint
CREATE TABLE "partnership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"nations" text[] NOT NULL,
	"host_organisation_id" uuid,
	"calendar" text NOT NULL,
	"languages" text[] NOT NULL,
	"contact_email" text,
	"contact_phone" text,
	"state" text NOT NULL,
	"dormant_from" date,
	"note" text,
	CONSTRAINT "partnership_slug_unique" UNIQUE("slug"),
	CONSTRAINT "partnership_calendar" CHECK ("partnership"."calendar" in ('england-and-wales', 'scotland', 'northern-ireland')),
	CONSTRAINT "partnership_state" CHECK ("partnership"."state" in ('active', 'dormant'))
);
--> statement-breakpoint
CREATE TABLE "terms_of_reference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"purpose" text NOT NULL,
	"frequency" text NOT NULL,
	"quorum_seats" integer NOT NULL,
	"quorum_mix" text,
	"notice_working_days" integer NOT NULL,
	"paper_deadline_working_days" integer NOT NULL,
	"decision_rule" text NOT NULL,
	"closes_actions" text NOT NULL,
	"attribution_default" text NOT NULL,
	"newcomer_reads" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"role_only" boolean NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_organisation_id" uuid,
	"meeting_id" uuid,
	"starts_on" date NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_on" date,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "appointment_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "appointment_kind" CHECK ("appointment"."kind" in ('holder', 'standing deputy', 'deputy for one meeting', 'assistant'))
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"organisation_id" uuid,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"sector" text NOT NULL,
	"role_only" boolean NOT NULL,
	"position" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "seat_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "seat_in_group" UNIQUE("partnership_id","group_id","id","role_only"),
	CONSTRAINT "seat_kind" CHECK ("seat"."kind" in ('voting', 'non-voting', 'observer', 'secretariat')),
	CONSTRAINT "seat_sector" CHECK ("seat"."sector" in ('council', 'government', 'contractor', 'voluntary', 'community', 'lived experience', 'health', 'police', 'education', 'housing', 'emergency services', 'other'))
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"key" integer GENERATED ALWAYS AS IDENTITY (sequence name "audience_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"occasion_id" uuid,
	"dated" timestamp (3) with time zone NOT NULL,
	"rule" text NOT NULL,
	"readers" text NOT NULL,
	"rule_hash" text NOT NULL,
	CONSTRAINT "audience_partnership_id_key_pk" PRIMARY KEY("partnership_id","key"),
	CONSTRAINT "audience_rule_once" UNIQUE NULLS NOT DISTINCT("partnership_id","group_id","occasion","occasion_id","rule_hash"),
	CONSTRAINT "audience_rule" CHECK ("audience"."rule" in ('group', 'only', 'except')),
	CONSTRAINT "audience_readers" CHECK ("audience"."readers" in ('all', 'preparers')),
	CONSTRAINT "audience_occasion" CHECK ("audience"."occasion" in ('standing record', 'meeting', 'circular', 'escalation'))
);
--> statement-breakpoint
CREATE TABLE "audience_term" (
	"partnership_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"position" integer NOT NULL,
	"effect" text NOT NULL,
	"kind" text NOT NULL,
	"seat_id" uuid,
	"organisation_id" uuid,
	"sector" text,
	CONSTRAINT "audience_term_partnership_id_audience_key_position_pk" PRIMARY KEY("partnership_id","audience_key","position"),
	CONSTRAINT "audience_term_effect" CHECK ("audience_term"."effect" in ('include', 'exclude')),
	CONSTRAINT "audience_term_kind" CHECK ("audience_term"."kind" in ('seat', 'sector', 'organisation', 'subject'))
);
--> statement-breakpoint
CREATE TABLE "invitation_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"channel" text NOT NULL,
	"note" text,
	"answered_by_id" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitation_answer_answer" CHECK ("invitation_answer"."answer" in ('attending', 'apologies', 'sending the deputy')),
	CONSTRAINT "invitation_answer_channel" CHECK ("invitation_answer"."channel" in ('on the page', 'by mail', 'by phone', 'in person'))
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"place" text,
	"link" text,
	"state" text NOT NULL,
	"sequence" integer NOT NULL,
	"version" integer NOT NULL,
	"notice_at" timestamp (3) with time zone,
	"papers_issued_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "meeting_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "meeting_in_group" UNIQUE("partnership_id","group_id","id"),
	CONSTRAINT "meeting_state" CHECK ("meeting"."state" in ('planned', 'notice issued', 'papers issued', 'in session', 'held', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "meeting_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"was_starts_at" timestamp (3) with time zone NOT NULL,
	"was_ends_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"intended_audience_key" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"lead_seat_id" uuid,
	"note" text,
	"version" integer NOT NULL,
	CONSTRAINT "agenda_item_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "agenda_item_purpose" CHECK ("agenda_item"."purpose" in ('decision', 'discussion', 'information'))
);
--> statement-breakpoint
CREATE TABLE "agenda_slot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"position" integer NOT NULL,
	"number" integer,
	"minutes" integer NOT NULL,
	"restricted" boolean NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "agenda_slot_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "agenda_slot_state" CHECK ("agenda_slot"."state" in ('on the agenda', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"title" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "paper_tenant" UNIQUE("partnership_id","id")
);
--> statement-breakpoint
CREATE TABLE "paper_opening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"reason" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "paper_version_tenant" UNIQUE("partnership_id","id"),
	CONSTRAINT "paper_version_state" CHECK ("paper_version"."state" in ('received', 'issued', 'replaced', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"partnership_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"name" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"fields" text[] NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_event_partnership_id_seq_pk" PRIMARY KEY("partnership_id","seq"),
	CONSTRAINT "audit_event_actor_kind" CHECK ("audit_event"."actor_kind" in ('person', 'link', 'desk', 'public', 'job', 'operator'))
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"partnership_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deployment" (
	"only" boolean PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"story_version" integer,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deployment_kind" CHECK ("deployment"."kind" in ('demo', 'real', 'test'))
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_version" integer NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed')),
	CONSTRAINT "mail_state_check" CHECK ("mail"."state" in ('queued', 'sent', 'failed', 'withdrawn', 'no address'))
);
--> statement-breakpoint
CREATE TABLE "once_result" (
	"person_id" uuid NOT NULL,
	"once" uuid NOT NULL,
	"command" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "once_result_person_id_once_input_hash_pk" PRIMARY KEY("person_id","once","input_hash")
);
--> statement-breakpoint
CREATE TABLE "held_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"calendar" text,
	"idempotency_key" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "outbox_mail_idempotency_key_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "security_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_challenge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"email_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"mail_queued" integer NOT NULL,
	"tries" integer NOT NULL,
	"used_at" timestamp (3) with time zone,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "organisation_interest" ADD CONSTRAINT "organisation_interest_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_interest" ADD CONSTRAINT "organisation_interest_counterparty_id_organisation_id_fk" FOREIGN KEY ("counterparty_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contact" ADD CONSTRAINT "person_contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_parent" FOREIGN KEY ("partnership_id","parent_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_host_organisation_id_organisation_id_fk" FOREIGN KEY ("host_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD CONSTRAINT "terms_of_reference_group" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_from_organisation_id_organisation_id_fk" FOREIGN KEY ("from_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_seat_fk" FOREIGN KEY ("partnership_id","group_id","seat_id","role_only") REFERENCES "public"."seat"("partnership_id","group_id","id","role_only") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience" ADD CONSTRAINT "audience_group_fk" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_term" ADD CONSTRAINT "audience_term_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_term" ADD CONSTRAINT "audience_term_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_term" ADD CONSTRAINT "audience_term_seat_fk" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_answer" ADD CONSTRAINT "invitation_answer_answered_by_id_person_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_answer" ADD CONSTRAINT "invitation_answer_meeting_fk" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_answer" ADD CONSTRAINT "invitation_answer_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_move" ADD CONSTRAINT "meeting_move_meeting_fk" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_slot_fk" FOREIGN KEY ("partnership_id","slot_id") REFERENCES "public"."agenda_slot"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_lead" FOREIGN KEY ("partnership_id","lead_seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_intended" FOREIGN KEY ("partnership_id","intended_audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_slot" ADD CONSTRAINT "agenda_slot_meeting_fk" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_slot" ADD CONSTRAINT "agenda_slot_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_item" FOREIGN KEY ("partnership_id","item_id") REFERENCES "public"."agenda_item"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_opening" ADD CONSTRAINT "paper_opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_opening" ADD CONSTRAINT "paper_opening_version" FOREIGN KEY ("partnership_id","version_id") REFERENCES "public"."paper_version"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_version" ADD CONSTRAINT "paper_version_paper" FOREIGN KEY ("partnership_id","paper_id") REFERENCES "public"."paper"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_version" ADD CONSTRAINT "paper_version_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "once_result" ADD CONSTRAINT "once_result_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_form" ADD CONSTRAINT "held_form_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_gss_code" ON "organisation" USING btree ("gss_code");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_name" ON "organisation" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "organisation_interest_organisation" ON "organisation_interest" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_interest_counterparty" ON "organisation_interest" USING btree ("counterparty_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_contact_email" ON "person_contact" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "groups_slug" ON "groups" USING btree ("partnership_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_code" ON "groups" USING btree ("partnership_id","code");--> statement-breakpoint
CREATE INDEX "office_group" ON "office" USING btree ("partnership_id","group_id");--> statement-breakpoint
CREATE INDEX "office_person" ON "office" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "terms_of_reference_version" ON "terms_of_reference" USING btree ("partnership_id","group_id","version");--> statement-breakpoint
CREATE INDEX "appointment_seat" ON "appointment" USING btree ("partnership_id","group_id","seat_id");--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "seat_group" ON "seat" USING btree ("partnership_id","group_id","position");--> statement-breakpoint
CREATE INDEX "audience_term_seat" ON "audience_term" USING btree ("partnership_id","seat_id");--> statement-breakpoint
CREATE INDEX "invitation_answer_meeting" ON "invitation_answer" USING btree ("partnership_id","meeting_id","seat_id","answered_at");--> statement-breakpoint
CREATE INDEX "meeting_starts" ON "meeting" USING btree ("partnership_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_move_meeting" ON "meeting_move" USING btree ("partnership_id","meeting_id","moved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_slot" ON "agenda_item" USING btree ("partnership_id","slot_id");--> statement-breakpoint
CREATE INDEX "agenda_item_meeting" ON "agenda_item" USING btree ("partnership_id","meeting_id");--> statement-breakpoint
CREATE INDEX "agenda_slot_meeting" ON "agenda_slot" USING btree ("partnership_id","meeting_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_slot_number" ON "agenda_slot" USING btree ("partnership_id","meeting_id","number");--> statement-breakpoint
CREATE INDEX "paper_meeting" ON "paper" USING btree ("partnership_id","meeting_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_opening_once" ON "paper_opening" USING btree ("partnership_id","version_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_version_number" ON "paper_version" USING btree ("partnership_id","paper_id","number");--> statement-breakpoint
CREATE INDEX "paper_version_sha256" ON "paper_version" USING btree ("partnership_id","sha256");--> statement-breakpoint
CREATE INDEX "mail_subject" ON "mail" USING btree ("partnership_id","group_id","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_state" ON "mail" USING btree ("partnership_id","state","id");--> statement-breakpoint
CREATE INDEX "held_form_person" ON "held_form" USING btree ("person_id","held_at");--> statement-breakpoint
CREATE INDEX "outbox_mail_to" ON "outbox_mail" USING btree ("to","sent_at");--> statement-breakpoint
CREATE INDEX "security_event_at" ON "security_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "sign_in_challenge_email" ON "sign_in_challenge" USING btree ("email_hash","asked_at");--> statement-breakpoint
CREATE INDEX "sign_in_challenge_browser" ON "sign_in_challenge" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "sign_in_session_person" ON "sign_in_session" USING btree ("person_id");