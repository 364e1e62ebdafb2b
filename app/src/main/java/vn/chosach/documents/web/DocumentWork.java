package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.documents.Document;
import vn.chosach.documents.acts.PaperTasks;
import vn.chosach.documents.incoming.DocumentClocks;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * Papers that wait for the signature, the next step, the opinion or the receipt of an officer, and
 * those that an officer follows.
 */
@Component
record DocumentWork(PaperTasks tasks)
    implements WorkSource, ClockSubject, NoticedRecords, CommandSource {

  private static final int MOST = 200;

  /** Who keeps the register of an office presents what came in. */
  @Bean
  static ClockSubject clocksOfIncoming() {
    return ClockSubject.of(
        Set.of(DocumentClocks.INCOMING),
        Set.of(Role.OPERATOR, Role.STANDING_OFFICE),
        one -> DocumentRoutes.IN + "/" + one.subject());
  }

  @Override
  public Set<String> kinds() {
    return Set.of(DocumentClocks.OUTGOING);
  }

  /** Who drafted it finds the document itself among the own papers. */
  @Override
  public boolean takes(ActingOfficer officer) {
    return false;
  }

  @Override
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks) {
    Map<String, String> subjects =
        tasks.subjects(clocks.stream().map(HeldClock::subject).toList(), officer);
    return clocks.stream()
        .collect(
            Collectors.toMap(
                HeldClock::clock,
                one ->
                    new SubjectLink(
                        DocumentRoutes.ALL + "/" + one.subject(),
                        subjects.getOrDefault(one.subject(), ""))));
  }

  @Override
  public String recordKind() {
    return "document";
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(DocumentEvent.class, DocumentEvent::verb, DocumentEvent::textKey);
  }

  @Override
  public boolean opens(UUID record, ActingOfficer officer) {
    return !tasks.subjects(List.of(record.toString()), officer).isEmpty();
  }

  @Override
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    return tasks.subjects(records.stream().map(UUID::toString).toList(), reader).entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> UUID.fromString(one.getKey()),
                one ->
                    new SeenRecord("", one.getValue(), DocumentRoutes.ALL + "/" + one.getKey())));
  }

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (Arrays.stream(DocumentRoutes.HOLDERS).noneMatch(officer::has)) {
      return List.of();
    }
    return Stream.of(
            items("sign", tasks.toSign(officer, MOST), page),
            tasks.toGoOn(officer, MOST).stream().map(one -> goOn(one, page)),
            items("opinion", tasks.forOpinion(officer, MOST), page),
            items("receive", tasks.toReceive(officer, MOST), page))
        .flatMap(items -> items)
        .toList();
  }

  private Stream<WorkItem> items(String what, List<Document> found, Page page) {
    return found.stream()
        .map(one -> item("paper-" + what, "documents.work." + what, true, one, page));
  }

  /** For what is numbered nobody has to wait: its clock says until when it is issued. */
  private static WorkItem goOn(Document one, Page page) {
    String step = one.state().name().toLowerCase(Locale.ROOT);
    boolean waits = one.state() != DocumentState.NUMBERED;
    return item("paper-go-on", "documents.work.go-on." + step, waits, one, page);
  }

  private static WorkItem item(
      String kind, String verbKey, boolean waits, Document one, Page page) {
    return new WorkItem(
        kind + ":" + one.id(),
        page.t(verbKey),
        one.number() == null ? "" : one.number(),
        one.subject(),
        null,
        waits,
        page.t(one.state().textKey()),
        DocumentRoutes.page(one.id()),
        null,
        false);
  }

  @Override
  public String section() {
    return DocumentRoutes.ALL;
  }

  /** What waits for the reader: {@code ký}, {@code phát hành}, and words of subject or number. */
  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return Stream.of(
            hits(DocumentEvent.SIGN, tasks::toSign, asked, reader, page),
            hits(DocumentEvent.SUBMIT, goingOn(DocumentState.DRAFT), asked, reader, page),
            hits(DocumentEvent.NUMBER, goingOn(DocumentState.SIGNED), asked, reader, page),
            hits(DocumentEvent.ISSUE, goingOn(DocumentState.NUMBERED), asked, reader, page),
            hits(DocumentEvent.GIVE_OPINION, tasks::forOpinion, asked, reader, page))
        .flatMap(found -> found);
  }

  private BiFunction<ActingOfficer, Integer, List<Document>> goingOn(DocumentState state) {
    return (reader, most) ->
        tasks.toGoOn(reader, most).stream().filter(one -> one.state() == state).toList();
  }

  private static Stream<SearchHit> hits(
      DocumentEvent event,
      BiFunction<ActingOfficer, Integer, List<Document>> papers,
      CommandWords asked,
      ActingOfficer reader,
      Page page) {
    String act = page.t(event.textKey());
    return asked.begins(act)
        ? papers.apply(reader, MOST).stream()
            .map(
                one ->
                    new SearchHit(
                        Objects.requireNonNullElse(one.number(), ""),
                        act,
                        one.subject(),
                        DocumentCourse.href(event, one.id(), DocumentRoutes.page(one.id()))))
        : Stream.of();
  }
}
