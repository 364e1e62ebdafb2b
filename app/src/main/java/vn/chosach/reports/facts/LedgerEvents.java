package vn.chosach.reports.facts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseTrait;

/** Which events of a case count, and how. */
final class LedgerEvents {

  private static final Map<CaseEvent, BiConsumer<CaseLedger, CaseStory.Entry>> HOW =
      new EnumMap<>(CaseEvent.class);

  static {
    HOW.put(
        CaseEvent.OPEN,
        (ledger, entry) -> {
          ledger.facts.add(entry, ReportFactKind.OPENED, 1);
          ledger.tips.joined(entry);
        });
    HOW.put(CaseEvent.INSPECT, CaseLedger::inspected);
    HOW.put(CaseEvent.MINUTE_VIOLATION, CaseLedger::minuted);
    HOW.put(CaseEvent.NAME_SUBJECT, CaseLedger::named);
    HOW.put(CaseEvent.VALUE, LedgerEvents::valued);
    HOW.put(CaseEvent.APPRAISE, LedgerEvents::valued);
    // What is only secured, nobody with the power seized.
    HOW.put(CaseEvent.SECURE, (ledger, entry) -> {});
    HOW.put(CaseEvent.SEIZE, CaseLedger::seized);
    HOW.put(CaseEvent.TAKE_DOWN, CaseLedger::foundOnline);
    HOW.put(CaseEvent.INVOLVE, (ledger, entry) -> ledger.forces.along(entry.involved()));
    HOW.put(CaseEvent.TAKE_OVER, (ledger, entry) -> ledger.forces.led(entry.involved()));
    HOW.put(CaseEvent.SUCCEED, (ledger, entry) -> ledger.forces.led(entry.involved()));
    HOW.put(CaseEvent.FINE, CaseLedger::decided);
    HOW.put(CaseEvent.FINE_AT_ONCE, CaseLedger::decided);
    HOW.put(CaseEvent.RECOVER, CaseLedger::decided);
    HOW.put(CaseEvent.TRANSFER, (ledger, entry) -> ledger.sent.sent(ledger, entry));
    HOW.put(CaseEvent.DECLINE, (ledger, entry) -> ledger.sent.declined(ledger, entry));
    HOW.put(CaseEvent.RECEIVE_BACK, (ledger, entry) -> ledger.sent.cameBack(ledger, entry));
    HOW.put(CaseEvent.PROSECUTE, CaseLedger::prosecuted);
    HOW.put(CaseEvent.TRY, CaseLedger::tried);
    HOW.put(CaseEvent.CLEAR, (ledger, entry) -> ledger.ended(entry, ReportFactKind.NO_VIOLATION));
    HOW.put(CaseEvent.DROP, (ledger, entry) -> ledger.ended(entry, ReportFactKind.DROPPED));
    HOW.put(
        CaseEvent.PAY,
        (ledger, entry) ->
            ledger.facts.add(entry, ReportFactKind.PAID, entry.dong() == null ? 0 : entry.dong()));
    HOW.put(CaseEvent.REOPEN, CaseLedger::reopened);
    HOW.put(CaseEvent.ANNUL, CaseLedger::annulled);
    HOW.put(CaseEvent.AMEND, CaseLedger::amended);
    HOW.put(CaseEvent.JOIN, (ledger, entry) -> ledger.tips.joined(entry));
    HOW.put(CaseEvent.TAKE_BACK, (ledger, entry) -> ledger.tips.left(entry));
    alike(HOW.keySet(), CaseEvent.all(CaseTrait.COUNTED));
  }

  private LedgerEvents() {}

  /** What is declared as counted is counted here, and nothing else. */
  static void alike(Set<CaseEvent> here, Set<CaseEvent> declared) {
    if (!here.equals(declared)) {
      throw new IllegalStateException("declared as counted: " + declared + ", counted: " + here);
    }
  }

  /** How an event is counted; {@code null} for one that is not. */
  static @Nullable BiConsumer<CaseLedger, CaseStory.Entry> counting(CaseEvent event) {
    return HOW.get(event);
  }

  private static void valued(CaseLedger ledger, CaseStory.Entry entry) {
    ledger.valued(entry, entry.dong() == null ? ledger.worth : entry.dong());
  }
}
