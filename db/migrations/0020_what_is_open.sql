CREATE INDEX "appointment_live" ON "appointment" USING btree ("partnership_id","ended_at");--> statement-breakpoint
CREATE INDEX "meeting_ends" ON "meeting" USING btree ("partnership_id","ends_at");--> statement-breakpoint
CREATE INDEX "action_open" ON "action" USING btree ("partnership_id","due","reference") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "action_open_seat" ON "action" USING btree ("partnership_id","seat_id") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "agenda_backlog_landed" ON "agenda_backlog" USING btree ("partnership_id","landed_at");