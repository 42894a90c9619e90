CREATE TABLE "closed_part" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"intended_audience_key" integer NOT NULL,
	"sitting" text NOT NULL,
	"starts_at" timestamp (3) with time zone,
	"ends_at" timestamp (3) with time zone,
	"place" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "closed_part_meeting_once" UNIQUE("partnership_id","meeting_id"),
	CONSTRAINT "closed_part_sitting" CHECK ("closed_part"."sitting" in ('at the end', 'a separate session'))
);
--> statement-breakpoint
CREATE TABLE "recall" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"audience_key" integer NOT NULL,
	"was_audience_key" integer NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recall_tenant" UNIQUE("partnership_id","item_id","id")
);
--> statement-breakpoint
DROP INDEX "agenda_slot_number";--> statement-breakpoint
DROP INDEX "attendance_seat";--> statement-breakpoint
ALTER TABLE "agenda_slot" ADD COLUMN "part" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "part" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "audience_key" integer;--> statement-breakpoint
ALTER TABLE "closed_part" ADD CONSTRAINT "closed_part_meeting" FOREIGN KEY ("partnership_id","group_id","meeting_id") REFERENCES "public"."meeting"("partnership_id","group_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_part" ADD CONSTRAINT "closed_part_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_part" ADD CONSTRAINT "closed_part_intended" FOREIGN KEY ("partnership_id","intended_audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_item" FOREIGN KEY ("partnership_id","item_id") REFERENCES "public"."agenda_item"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall" ADD CONSTRAINT "recall_was_audience" FOREIGN KEY ("partnership_id","was_audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_audience" FOREIGN KEY ("partnership_id","audience_key") REFERENCES "public"."audience"("partnership_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_slot_number" ON "agenda_slot" USING btree ("partnership_id","meeting_id","part","number");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_seat" ON "attendance" USING btree ("partnership_id","meeting_id","seat_id","part");--> statement-breakpoint
ALTER TABLE "agenda_slot" ADD CONSTRAINT "agenda_slot_part" CHECK ("agenda_slot"."part" in ('open', 'closed'));--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_part" CHECK ("attendance"."part" in ('open', 'closed'));