ALTER TABLE "appointment" ADD COLUMN "invited_until" date;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "tried_late_at" timestamp (3) with time zone;