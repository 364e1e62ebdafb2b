package vn.chosach.reports.facts;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;

/** Which events of a case count, and how. */
final class LedgerEvents {

  private LedgerEvents() {}

  /**
   * How an event is counted, {@code null} for one that is not. Each has its place here, so that
   * none is forgotten, and nowhere else: what is asked of the cases follows from it.
   */
  static @Nullable BiConsumer<CaseLedger, CaseStory.Entry> counting(CaseEvent event) {
    return switch (event) {
      case OPEN ->
          (ledger, entry) -> {
            ledger.add(entry, ReportFactKind.OPENED, 1);
            ledger.tips.joined(entry);
          };
      case INSPECT -> (ledger, entry) -> ledger.inspected(entry);
      case NAME_SUBJECT -> (ledger, entry) -> ledger.named(entry);
      case VALUE, APPRAISE ->
          (ledger, entry) ->
              ledger.valued(entry, entry.dong() == null ? ledger.worth : entry.dong());
      case SECURE ->
          (ledger, entry) -> {
            ledger.goods |= entry.goods();
            ledger.valued(entry, ledger.worth);
          };
      case TAKE_DOWN -> (ledger, entry) -> ledger.foundOnline(entry);
      case INVOLVE -> (ledger, entry) -> ledger.forces.along(entry.involved());
      case TAKE_OVER, SUCCEED -> (ledger, entry) -> ledger.forces.led(entry.involved());
      case FINE, FINE_AT_ONCE -> (ledger, entry) -> ledger.decided(entry, ReportFactKind.FINE);
      case RECOVER -> (ledger, entry) -> ledger.decided(entry, ReportFactKind.TAX);
      case TRANSFER -> (ledger, entry) -> ledger.once(entry, ReportFactKind.TRANSFERRED);
      case DECLINE -> (ledger, entry) -> ledger.takeBack(entry, ReportFactKind.TRANSFERRED);
      case PROSECUTE -> (ledger, entry) -> ledger.prosecuted(entry);
      case CLEAR, DROP ->
          (ledger, entry) -> {
            ledger.handled(entry, ReportFactKind.NO_VIOLATION, ReportFactKind.NO_VIOLATION);
            ledger.settled(entry);
          };
      case PAY ->
          (ledger, entry) ->
              ledger.add(entry, ReportFactKind.PAID, entry.dong() == null ? 0 : entry.dong());
      case REOPEN -> (ledger, entry) -> ledger.takeBack(entry, ReportFactKind.NO_VIOLATION);
      case ANNUL -> CaseLedger::annulled;
      case AMEND -> CaseLedger::amended;
      case JOIN -> (ledger, entry) -> ledger.tips.joined(entry);
      case TAKE_BACK -> (ledger, entry) -> ledger.tips.left(entry);
      case PLAN,
          CALL_OFF,
          ANNOUNCE,
          MINUTE_VIOLATION,
          SEIZE,
          PROLONG,
          RELEASE,
          STRIKE_OUT,
          EXPERTISE,
          UNSANCTIONED,
          RECORD,
          REPORT,
          NOTIFY,
          TRY,
          INVITE,
          HEAR,
          HEAR_IN_PERSON,
          HAND_UP,
          HAND_DOWN,
          SERVE,
          REFER,
          REFERRAL,
          TELL,
          RECEIVE_BACK,
          EXECUTE,
          CLOSE,
          KEEP,
          DISCLOSE,
          PROPOSE,
          DENY,
          ASSIGN,
          NOTE,
          RETITLE,
          PASS_ON,
          PURCHASE,
          BOOK,
          REFUSE_RECEIPT,
          FULFIL,
          POSTPONE,
          REMIT,
          SPLIT,
          COERCE,
          SET_TASK,
          FINISH_TASK,
          LINK,
          RESTRICT,
          CHECK_TAKE_DOWN,
          EXTEND,
          PAUSE,
          RESUME,
          DECLARE,
          RECUSE,
          HAND_OVER,
          PREPARE,
          ORDER ->
          null;
    };
  }
}
