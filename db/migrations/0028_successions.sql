CREATE TABLE "organisation_succession" (
	"organisation_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_succession_organisation_id_successor_id_pk" PRIMARY KEY("organisation_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "seat_succession" (
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"needs" text,
	"to_seat_id" uuid,
	"chosen_by_id" uuid,
	"chosen_at" timestamp (3) with time zone,
	CONSTRAINT "seat_succession_partnership_id_seat_id_pk" PRIMARY KEY("partnership_id","seat_id"),
	CONSTRAINT "seat_succession_needs" CHECK ("seat_succession"."needs" in ('split', 'two voting seats'))
);
--> statement-breakpoint
ALTER TABLE "action_event" DROP CONSTRAINT "action_event_kind";--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_kind";--> statement-breakpoint
ALTER TABLE "action_event" ALTER COLUMN "by_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "custodian_name" text;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "custodian_contact" text;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "carried_from_id" uuid;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "was_until" date;--> statement-breakpoint
ALTER TABLE "desk_letter" ADD COLUMN "dormant_since" date;--> statement-breakpoint
ALTER TABLE "desk_letter" ADD COLUMN "custodian" text;--> statement-breakpoint
ALTER TABLE "organisation_succession" ADD CONSTRAINT "organisation_succession_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_succession" ADD CONSTRAINT "organisation_succession_successor_id_organisation_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_succession" ADD CONSTRAINT "seat_succession_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_succession" ADD CONSTRAINT "seat_succession_chosen_by_id_person_id_fk" FOREIGN KEY ("chosen_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_succession" ADD CONSTRAINT "seat_succession_seat" FOREIGN KEY ("partnership_id","seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_succession" ADD CONSTRAINT "seat_succession_to_seat" FOREIGN KEY ("partnership_id","to_seat_id") REFERENCES "public"."seat"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_succession_successor" ON "organisation_succession" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "seat_succession_group" ON "seat_succession" USING btree ("partnership_id","group_id");--> statement-breakpoint
CREATE INDEX "seat_succession_to" ON "seat_succession" USING btree ("partnership_id","to_seat_id");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_carried_from" FOREIGN KEY ("partnership_id","carried_from_id") REFERENCES "public"."appointment"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "successor_id";--> statement-breakpoint
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_kind" CHECK ("action_event"."kind" in ('progress', 're-dated', 'proposed closed', 'reply', 'chased', 'owner changed', 'closed'));--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind" CHECK ("mail"."kind" in ('appointment notice', 'meeting notice', 'meeting moved', 'meeting cancelled', 'papers issued', 'paper changed', 'minutes circulated', 'group closed', 'item referred', 'needs somebody', 'escalation raised', 'escalation screened', 'answer came home', 'clock crossed'));