CREATE TABLE "seating_change" (
	"partnership_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"change" text NOT NULL,
	"appointment_id" uuid,
	"office_id" uuid,
	CONSTRAINT "seating_change_partnership_id_group_id_import_id_position_pk" PRIMARY KEY("partnership_id","group_id","import_id","position"),
	CONSTRAINT "seating_change_change" CHECK ("seating_change"."change" in ('appointed', 'last day given', 'office given'))
);
--> statement-breakpoint
ALTER TABLE "seating_change" ADD CONSTRAINT "seating_change_office_id_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."office"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_change" ADD CONSTRAINT "seating_change_group" FOREIGN KEY ("partnership_id","group_id") REFERENCES "public"."groups"("partnership_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_change" ADD CONSTRAINT "seating_change_appointment" FOREIGN KEY ("partnership_id","appointment_id") REFERENCES "public"."appointment"("partnership_id","id") ON DELETE no action ON UPDATE no action;