// Written by `npm run registry`; a check fails when it is stale.
import { addAction } from '@/lib/actions/add-action';
import { changeOwner } from '@/lib/actions/change-owner';
import { closeAgreed } from '@/lib/actions/close-agreed';
import { exportActions } from '@/lib/actions/export-actions';
import { listActions } from '@/lib/actions/list-actions';
import { chase, closeAction, proposeClosed, recordReply, redate, reportProgress } from '@/lib/actions/report';
import { showAction, showNewAction } from '@/lib/actions/show-action';
import { addItem } from '@/lib/agendas/add-item';
import { changeItem } from '@/lib/agendas/change-item';
import { issueAgenda } from '@/lib/agendas/issue-agenda';
import { dropClosedPart, makeClosedPart } from '@/lib/agendas/make-closed-part';
import { moveItem } from '@/lib/agendas/move-item';
import { previewIssue } from '@/lib/agendas/preview-issue';
import { recallItem, showRecall } from '@/lib/agendas/recall-item';
import { referItem, showReferral } from '@/lib/agendas/refer-item';
import { showItem, showNewItem } from '@/lib/agendas/show-item';
import { takeOffItem } from '@/lib/agendas/take-off-item';
import { viewAs } from '@/lib/agendas/view-as';
import { answerLetter, noteReference } from '@/lib/desks/answer-letter';
import { appointToDesk, endAtDesk } from '@/lib/desks/appoint-to-desk';
import { findLetterFile, showDesk, showLetter } from '@/lib/desks/show-desk';
import { agreeEscalation, clearEscalation, handBack } from '@/lib/escalations/agree';
import { draftEscalation, noteOnEscalation, takePosition } from '@/lib/escalations/draft';
import { findReplyFile } from '@/lib/escalations/find-reply-file';
import { listEscalations } from '@/lib/escalations/list-escalations';
import { raiseEscalation, showNewEscalation } from '@/lib/escalations/raise-escalation';
import { recordAddresseeAnswer, tellAddressee } from '@/lib/escalations/record-answer';
import { divert, takeUp } from '@/lib/escalations/screen';
import { sendEscalation, showSending } from '@/lib/escalations/send-escalation';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { climb, closeEscalation, findVerdict } from '@/lib/escalations/verdict';
import { appointMany, showAppointMany } from '@/lib/groups/appoint-many';
import { appoint } from '@/lib/groups/appoint';
import { chooseOwner, chooseSuccessor } from '@/lib/groups/choose-successor';
import { closeGroup, showClosing } from '@/lib/groups/close-group';
import { endAppointment } from '@/lib/groups/end-appointment';
import { endSeat, vacateSeat } from '@/lib/groups/end-seat';
import { declareInterest, endInterest, showInterests } from '@/lib/groups/interests';
import { makeGroup, showNewGroup } from '@/lib/groups/make-group';
import { makeSeat, showNewSeat } from '@/lib/groups/make-seat';
import { makeSeats, showManySeats } from '@/lib/groups/make-seats';
import { movePerson, showMove } from '@/lib/groups/move-person';
import { endOffice, giveOffice, showOffices } from '@/lib/groups/offices';
import { exportRegister, showRegister } from '@/lib/groups/register';
import { renewInvitation } from '@/lib/groups/renew-invitation';
import { showGroup } from '@/lib/groups/show-group';
import { showSeat } from '@/lib/groups/show-seat';
import { showSuccessions } from '@/lib/groups/show-successions';
import { changeTerms, showTerms } from '@/lib/groups/terms';
import { openItems, recordGuestAnswer, sendGuestAgain, takeBack } from '@/lib/guests/change-guest';
import { inviteGuest } from '@/lib/guests/invite-guest';
import { listGuests, showGuest, showNewGuest } from '@/lib/guests/show-guests';
import { answerAsGuest, openFileAsGuest, visit } from '@/lib/guests/visit';
import { answerInvitation, recordAnswer } from '@/lib/meetings/answer-invitation';
import { cancelMeeting } from '@/lib/meetings/cancel-meeting';
import { giveNotice } from '@/lib/meetings/give-notice';
import { listMeetings } from '@/lib/meetings/list-meetings';
import { moveMeeting } from '@/lib/meetings/move-meeting';
import { planMeeting } from '@/lib/meetings/plan-meeting';
import { sendAgain } from '@/lib/meetings/send-again';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { showPlanning } from '@/lib/meetings/show-planning';
import { showTold } from '@/lib/meetings/show-told';
import { approveMinutes } from '@/lib/minutes/approve-minutes';
import { changeParagraph, removeParagraph } from '@/lib/minutes/change-paragraph';
import { circulateMinutes } from '@/lib/minutes/circulate-minutes';
import { clearMinutes, handBackMinutes, sendToChair } from '@/lib/minutes/clear-minutes';
import { proposeCorrection, settleCorrection } from '@/lib/minutes/correct';
import { openMinutes } from '@/lib/minutes/open-minutes';
import { recordAttendance } from '@/lib/minutes/record-attendance';
import { confirmReservation, makeReservation, recordReservation } from '@/lib/minutes/reserve';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { showMinutes } from '@/lib/minutes/show-minutes';
import { writeParagraph } from '@/lib/minutes/write-paragraph';
import { readDeskMail, settleDeskMail } from '@/lib/notifications/desk-mail';
import { readGuestMail, settleGuestMail } from '@/lib/notifications/guest-mail';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';
import { settleMail } from '@/lib/notifications/settle-mail';
import { addPaper } from '@/lib/papers/add-paper';
import { beginUpload } from '@/lib/papers/begin-upload';
import { checkUpload } from '@/lib/papers/check-upload';
import { findFile } from '@/lib/papers/find-file';
import { openPaper } from '@/lib/papers/open-paper';
import { replacePaper } from '@/lib/papers/replace-paper';
import { showPaper } from '@/lib/papers/show-paper';
import { withdrawPaper } from '@/lib/papers/withdraw-paper';
import { listContacts } from '@/lib/partnerships/list-contacts';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { searchRecords } from '@/lib/records/search-records';
import { exportSearch, listSearches, showSearch } from '@/lib/records/show-searches';
import { entry } from '@/lib/access/registry-entry';

/** Every use-case of the product by its name. */
export const registry = {
  'action.add': entry(addAction),
  'action.change-owner': entry(changeOwner),
  'action.choose-owner': entry(chooseOwner),
  'action.close': entry(closeAction),
  'action.close-agreed': entry(closeAgreed),
  'action.export': entry(exportActions),
  'action.list': entry(listActions),
  'action.propose-closed': entry(proposeClosed),
  'action.re-date': entry(redate),
  'action.report': entry(reportProgress),
  'action.show': entry(showAction),
  'action.show-new': entry(showNewAction),
  'agenda.issue': entry(issueAgenda),
  'agenda.preview-issue': entry(previewIssue),
  'agenda.view-as': entry(viewAs),
  'appointment.end': entry(endAppointment),
  'appointment.make': entry(appoint),
  'appointment.make-many': entry(appointMany),
  'appointment.move': entry(movePerson),
  'appointment.renew-invitation': entry(renewInvitation),
  'appointment.show-many': entry(showAppointMany),
  'appointment.show-move': entry(showMove),
  'attendance.record': entry(recordAttendance),
  'attendance.show': entry(showAttendance),
  'closed-part.drop': entry(dropClosedPart),
  'closed-part.make': entry(makeClosedPart),
  'correction.propose': entry(proposeCorrection),
  'correction.settle': entry(settleCorrection),
  'desk.appoint': entry(appointToDesk),
  'desk.end-appointment': entry(endAtDesk),
  'desk.show': entry(showMyDesk),
  'escalation.agree': entry(agreeEscalation),
  'escalation.clear': entry(clearEscalation),
  'escalation.climb': entry(climb),
  'escalation.close': entry(closeEscalation),
  'escalation.divert': entry(divert),
  'escalation.draft': entry(draftEscalation),
  'escalation.find-file': entry(findReplyFile),
  'escalation.find-verdict': entry(findVerdict),
  'escalation.hand-back': entry(handBack),
  'escalation.list': entry(listEscalations),
  'escalation.note': entry(noteOnEscalation),
  'escalation.raise': entry(raiseEscalation),
  'escalation.record-answer': entry(recordAddresseeAnswer),
  'escalation.send': entry(sendEscalation),
  'escalation.show': entry(showEscalation),
  'escalation.show-new': entry(showNewEscalation),
  'escalation.show-sending': entry(showSending),
  'escalation.take-position': entry(takePosition),
  'escalation.take-up': entry(takeUp),
  'escalation.tell': entry(tellAddressee),
  'group.close': entry(closeGroup),
  'group.make': entry(makeGroup),
  'group.show': entry(showGroup),
  'group.show-closing': entry(showClosing),
  'group.show-new': entry(showNewGroup),
  'guest.answer': entry(answerAsGuest),
  'guest.invite': entry(inviteGuest),
  'guest.list': entry(listGuests),
  'guest.open-file': entry(openFileAsGuest),
  'guest.open-items': entry(openItems),
  'guest.read-mail': entry(readGuestMail),
  'guest.record-answer': entry(recordGuestAnswer),
  'guest.send-again': entry(sendGuestAgain),
  'guest.settle-mail': entry(settleGuestMail),
  'guest.show': entry(showGuest),
  'guest.show-new': entry(showNewGuest),
  'guest.take-back': entry(takeBack),
  'guest.visit': entry(visit),
  'interest.declare': entry(declareInterest),
  'interest.end': entry(endInterest),
  'interest.show': entry(showInterests),
  'invitation.answer': entry(answerInvitation),
  'invitation.record-answer': entry(recordAnswer),
  'item.add': entry(addItem),
  'item.change': entry(changeItem),
  'item.move': entry(moveItem),
  'item.recall': entry(recallItem),
  'item.refer': entry(referItem),
  'item.show': entry(showItem),
  'item.show-new': entry(showNewItem),
  'item.show-recall': entry(showRecall),
  'item.show-referral': entry(showReferral),
  'item.take-off': entry(takeOffItem),
  'letter.answer': entry(answerLetter),
  'letter.find-file': entry(findLetterFile),
  'letter.list': entry(showDesk),
  'letter.note-reference': entry(noteReference),
  'letter.read-mail': entry(readDeskMail),
  'letter.settle-mail': entry(settleDeskMail),
  'letter.show': entry(showLetter),
  'mail.read': entry(readOwedMail),
  'mail.settle': entry(settleMail),
  'meeting.cancel': entry(cancelMeeting),
  'meeting.give-notice': entry(giveNotice),
  'meeting.list': entry(listMeetings),
  'meeting.move': entry(moveMeeting),
  'meeting.plan': entry(planMeeting),
  'meeting.send-again': entry(sendAgain),
  'meeting.show': entry(showMeeting),
  'meeting.show-planning': entry(showPlanning),
  'meeting.show-told': entry(showTold),
  'minutes.approve': entry(approveMinutes),
  'minutes.circulate': entry(circulateMinutes),
  'minutes.clear': entry(clearMinutes),
  'minutes.hand-back': entry(handBackMinutes),
  'minutes.open': entry(openMinutes),
  'minutes.send-to-chair': entry(sendToChair),
  'minutes.show': entry(showMinutes),
  'office.end': entry(endOffice),
  'office.give': entry(giveOffice),
  'office.show': entry(showOffices),
  'paper.add': entry(addPaper),
  'paper.begin-upload': entry(beginUpload),
  'paper.check-upload': entry(checkUpload),
  'paper.find-file': entry(findFile),
  'paper.open': entry(openPaper),
  'paper.replace': entry(replacePaper),
  'paper.show': entry(showPaper),
  'paper.withdraw': entry(withdrawPaper),
  'paragraph.change': entry(changeParagraph),
  'paragraph.remove': entry(removeParagraph),
  'paragraph.write': entry(writeParagraph),
  'partnership.list-contacts': entry(listContacts),
  'partnership.show': entry(showPartnership),
  'records.export': entry(exportSearch),
  'records.list': entry(listSearches),
  'records.search': entry(searchRecords),
  'records.show': entry(showSearch),
  'register.export': entry(exportRegister),
  'register.show': entry(showRegister),
  'request.chase': entry(chase),
  'request.reply': entry(recordReply),
  'reservation.confirm': entry(confirmReservation),
  'reservation.make': entry(makeReservation),
  'reservation.record': entry(recordReservation),
  'seat.choose-successor': entry(chooseSuccessor),
  'seat.end': entry(endSeat),
  'seat.make': entry(makeSeat),
  'seat.make-many': entry(makeSeats),
  'seat.show': entry(showSeat),
  'seat.show-many': entry(showManySeats),
  'seat.show-new': entry(showNewSeat),
  'seat.vacate': entry(vacateSeat),
  'succession.show': entry(showSuccessions),
  'terms.change': entry(changeTerms),
  'terms.show': entry(showTerms),
};

export type UseCaseName = keyof typeof registry;
