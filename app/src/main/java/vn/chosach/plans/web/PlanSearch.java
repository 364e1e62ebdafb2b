package vn.chosach.plans.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.MeasureSource;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Plans by number and title, searched, followed and acted on: as a member sees them. */
@Component
record PlanSearch(Plans plans, PlanForms forms)
    implements SearchSource, NoticedRecords, MeasureSource, CommandSource {

  private static final String ACT = "plans.plan-event.";

  @Override
  public SearchGroup group() {
    return SearchGroup.PLANS;
  }

  @Override
  public String section() {
    return PlanRoutes.PLANS;
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    List<Plan> found =
        plans.list(reader).stream()
            .filter(one -> question.in(one.number() + " " + one.titleVi() + " " + one.titleEn()))
            .toList();
    return SearchAnswer.of(found, question, one -> hit(one, page));
  }

  /** Acts on plans of the own agency or, for who directs, of the committee. */
  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    boolean typed =
        Stream.concat(
                Arrays.stream(PlanEvent.values()).map(PlanEvent::textKey),
                Stream.of(ACT + "take", ACT + "aim"))
            .anyMatch(key -> asked.begins(page.t(key)));
    return typed
        ? plans.list(reader).stream()
            .filter(one -> forms.names().acts(one.owner(), reader) || one.ofCommittee())
            .filter(one -> !one.ofCommittee() || PlanAccessPolicy.directs(reader))
            .flatMap(one -> plans.read(one.id(), reader).stream())
            .flatMap(file -> acts(file, reader, page))
            .filter(hit -> asked.begins(hit.title()))
        : Stream.of();
  }

  private Stream<SearchHit> acts(PlanFile file, ActingOfficer reader, Page page) {
    Plan one = file.plan();
    return forms.acts(file, reader).stream()
        .map(
            act ->
                new SearchHit(
                    one.number(),
                    page.t(ACT + act.toLowerCase(Locale.ROOT)),
                    title(one, page),
                    PlanRoutes.PLANS + "/" + one.id() + "#lam-" + act));
  }

  @Override
  public String measureKey() {
    return CoordinationKind.DIRECTIVE.textKey();
  }

  /** Orders that were issued since. */
  @Override
  public List<SearchHit> begun(Instant since, ActingOfficer reader, Page page) {
    return plans
        .matters(CoordinationQuestion.of(CoordinationKind.DIRECTIVE), reader)
        .matters()
        .stream()
        .filter(one -> !one.issuedAt().isBefore(since))
        .map(one -> new SearchHit(one.number(), one.title(), "", "/chi-dao/" + one.id()))
        .toList();
  }

  @Override
  public String recordKind() {
    return "plan";
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(PlanEvent.class, PlanEvent::verb, PlanEvent::textKey);
  }

  @Override
  public boolean opens(UUID record, ActingOfficer officer) {
    return plans.read(record, officer).isPresent();
  }

  @Override
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    return plans.list(reader).stream()
        .filter(one -> records.contains(one.id()))
        .collect(
            Collectors.toMap(
                Plan::id,
                one ->
                    new SeenRecord(
                        one.number(), title(one, page), PlanRoutes.PLANS + "/" + one.id())));
  }

  private static String title(Plan one, Page page) {
    return page.lang() == Lang.VI ? one.titleVi() : one.titleEn();
  }

  private static SearchHit hit(Plan one, Page page) {
    return new SearchHit(
        one.number(),
        title(one, page),
        page.t(one.state().textKey()),
        PlanRoutes.PLANS + "/" + one.id());
  }
}
