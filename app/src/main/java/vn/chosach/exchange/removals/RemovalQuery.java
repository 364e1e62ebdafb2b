package vn.chosach.exchange.removals;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords;
import vn.chosach.documents.Document;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.notices.NoticeKind;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Texts;

/** Requests to platforms as an officer may read them, and what is said of them outside. */
@Component
public class RemovalQuery implements NoticedRecords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(Vietnam.ZONE);

  private final RemovalRepository rows;
  private final RemovalTransitions transitions;
  private final RemovalGrounds grounds;
  private final Heirs heirs;
  private final CaseRecords cases;
  private final NoticeBook book;
  private final Texts texts;

  RemovalQuery(
      RemovalRepository rows,
      RemovalTransitions transitions,
      RemovalGrounds grounds,
      Heirs heirs,
      CaseRecords cases,
      NoticeBook book,
      Texts texts) {
    this.rows = rows;
    this.transitions = transitions;
    this.grounds = grounds;
    this.heirs = heirs;
    this.cases = cases;
    this.book = book;
    this.texts = texts;
  }

  /** Which requests a list shows. */
  public enum RemovalPart {
    OPEN,
    STANDING,
    OVER
  }

  /** A page of the requests in cases that the reader sees. */
  @Transactional(readOnly = true)
  public RowSlice<Removal> page(RemovalPart part, int offset, int limit) {
    return rows.page(part, offset, limit);
  }

  /** The requests of a case, for who sees it. */
  @Transactional(readOnly = true)
  public List<Removal> of(UUID caseId) {
    return rows.of(caseId);
  }

  /** The requests to a platform, in cases that the reader sees. */
  @Transactional(readOnly = true)
  public List<Removal> to(String platform) {
    return rows.to(platform);
  }

  /** A request by number; empty alike for one that is absent or foreign. */
  @Transactional(readOnly = true)
  public Optional<Removal> one(String number) {
    return rows.numbered(number);
  }

  /** Signed papers of an open case that an officer may have sent; none alike of a foreign one. */
  @Transactional(readOnly = true)
  public List<Document> papers(String caseNumber, ActingOfficer who) {
    return cases.file(caseNumber, who).stream()
        .filter(file -> RemovalGrounds.worksOn(file, who))
        .flatMap(file -> grounds.papers(file.id(), heirs.of(who), who).stream())
        .toList();
  }

  /** Papers of the incoming register by which a platform can have answered. */
  @Transactional(readOnly = true)
  public List<ReceivedPaper> slips(Removal one, ActingOfficer who) {
    return grounds.slips(one, who);
  }

  /** Partners that can be asked, of these platforms. */
  @Transactional(readOnly = true)
  public List<Partner> reachable(List<String> platforms) {
    return platforms.stream().flatMap(code -> grounds.standing(code).stream()).toList();
  }

  /** Whether an officer works on a request. */
  public boolean writes(Removal one, ActingOfficer who) {
    return transitions.writes(one, who);
  }

  /** Why something did not get through, in words; a status is said as it is. */
  String said(String fault) {
    return fault.matches("[0-9]+") ? "HTTP " + fault : t("exchange.call." + fault);
  }

  /** The proof that it did, or a part of the mail. */
  String told(String what, Object... facts) {
    return t(
        "exchange.removal." + what,
        Arrays.stream(facts)
            .map(it -> it instanceof Instant at ? MOMENT.format(at) : String.valueOf(it))
            .toArray());
  }

  String t(String key, Object... arguments) {
    return texts.text(Lang.VI, key, arguments);
  }

  /** Tells who asked, in the transaction of the act. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Removal one, RemovalEvent event) {
    Removal now = rows.one(one.id()).orElse(one);
    book.tell(
        java.util.Objects.requireNonNull(now.steps().getFirst().actor().id()),
        new ToldNotice(
            NoticeKind.CHANGE,
            RemovalTransitions.KIND,
            one.id(),
            null,
            event.verb(),
            null,
            now.steps().getLast().at()));
  }

  @Override
  public String recordKind() {
    return RemovalTransitions.KIND;
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(RemovalEvent.class, RemovalEvent::verb, RemovalEvent::textKey);
  }

  @Override
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    return records.stream()
        .flatMap(record -> rows.one(record).stream())
        .collect(
            Collectors.toMap(
                Removal::id,
                it ->
                    new SeenRecord(
                        it.number(), page.t(it.kind().textKey()), "/yeu-cau-san/" + it.number())));
  }
}
