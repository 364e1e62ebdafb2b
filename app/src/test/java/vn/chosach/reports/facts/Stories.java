package vn.chosach.reports.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Vietnam;

/** Writes stories of cases for tests, a sentence at a time. */
final class Stories {

  static final UUID CASE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final List<CaseStory.Entry> entries = new ArrayList<>();
  private @Nullable String violation;
  private Instant at = day("2026-10-20");

  private Stories(@Nullable String violation) {
    this.violation = violation;
  }

  static Stories opened(@Nullable String violation) {
    return new Stories(violation).add(CaseEvent.OPEN, null);
  }

  static Instant day(String day) {
    return LocalDate.parse(day).atTime(9, 0).atZone(Vietnam.ZONE).toInstant();
  }

  Stories on(String day) {
    at = day(day);
    return this;
  }

  Stories inspected(boolean violationFound) {
    return entry(CaseEvent.INSPECT, null, violationFound, false, null, null, null);
  }

  Stories named(SubjectKind kind) {
    return entry(CaseEvent.NAME_SUBJECT, null, false, false, kind, null, null);
  }

  Stories involved(String agency) {
    return entry(CaseEvent.INVOLVE, null, false, false, null, agency, null);
  }

  /** Another agency leads from now on. */
  Stories movedTo(String agency) {
    return entry(CaseEvent.TAKE_OVER, null, false, false, null, agency, null);
  }

  Stories taxed(long dong) {
    return add(CaseEvent.RECOVER, dong);
  }

  Stories secured() {
    return entry(CaseEvent.SECURE, null, false, true, null, null, null);
  }

  /** By a signed decision. */
  Stories seized() {
    return entry(CaseEvent.SEIZE, null, false, true, null, null, null);
  }

  Stories valued(long dong) {
    return add(CaseEvent.VALUE, dong);
  }

  Stories fined(long dong) {
    return add(CaseEvent.FINE, dong);
  }

  /** From a valuation on it is about something else. */
  Stories foundToBe(String kind) {
    violation = kind;
    return add(CaseEvent.VALUE, null);
  }

  /** The prosecution was stopped. */
  Stories stopped() {
    return put(CaseEvent.TRY, null, null, null, true);
  }

  Stories amended(long before, long dong) {
    return put(CaseEvent.AMEND, dong, before, null, false);
  }

  /** By the amount alone, as where numbers are not told. */
  Stories annulled(long dong) {
    return put(CaseEvent.ANNUL, dong, null, null, false);
  }

  /** The decision of a step of the story, or another paper of that number. */
  Stories annulledOf(int step, @Nullable Long dong) {
    return put(CaseEvent.ANNUL, dong, null, number(step), false);
  }

  /** The newest decision; where there is none, a decision on how one is carried out. */
  Stories annulledNewest() {
    return entries.stream()
        .filter(one -> one.event().fines() || one.event() == CaseEvent.RECOVER)
        .reduce((one, next) -> next)
        .map(one -> annulledOf(one.step(), one.dong()))
        .orElseGet(() -> annulledOf(999, null));
  }

  private static String number(int step) {
    return step + "/QĐ-XPHC";
  }

  Stories paid(long dong) {
    return add(CaseEvent.PAY, dong);
  }

  Stories tip(CaseEvent event, UUID tip) {
    return entry(event, null, false, false, null, null, tip);
  }

  /** A file goes in a referral, or is declined in it. */
  Stories file(CaseEvent event, String referral) {
    return put(event, null, null, referral, false);
  }

  Stories then(CaseEvent event) {
    return add(event, null);
  }

  CaseStory story() {
    return upTo(entries.size());
  }

  CaseStory upTo(int count) {
    return new CaseStory(
        CASE, "VV-2026-0001", "QLTT-AG", "30307", null, violation, entries.subList(0, count));
  }

  private Stories add(CaseEvent event, @Nullable Long dong) {
    return entry(event, dong, false, false, null, null, null);
  }

  private Stories entry(
      CaseEvent event,
      @Nullable Long dong,
      boolean found,
      boolean goods,
      @Nullable SubjectKind subject,
      @Nullable String involved,
      @Nullable UUID tip) {
    int step = entries.size() + 1;
    boolean decides = event.fines() || event == CaseEvent.RECOVER;
    entries.add(
        new CaseStory.Entry(
            step,
            at,
            at,
            event,
            dong,
            null,
            found,
            goods,
            subject,
            involved,
            tip,
            violation,
            decides ? number(step) : null,
            false));
    return this;
  }

  private Stories put(
      CaseEvent event,
      @Nullable Long dong,
      @Nullable Long before,
      @Nullable String decision,
      boolean stopped) {
    entries.add(
        new CaseStory.Entry(
            entries.size() + 1,
            at,
            at,
            event,
            dong,
            before,
            false,
            false,
            null,
            null,
            null,
            violation,
            decision,
            stopped));
    return this;
  }
}
