package vn.chosach.cases.web;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.ui.Page;

/** What the page of a case offers its reader, next steps first, by the number of the case. */
@Component
record CaseCommands(Cases cases, AvailableActs acts) implements CommandSource {

  @Override
  public String section() {
    return CaseRoutes.CASES;
  }

  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return asked
        .number("VV", 4)
        .flatMap(number -> cases.read(number, reader))
        .map(dossier -> hits(dossier, reader, page))
        .orElseGet(Stream::of);
  }

  private Stream<SearchHit> hits(Dossier dossier, ActingOfficer reader, Page page) {
    Stream<CaseView.CaseLink> next =
        acts.ahead(dossier, reader, page).stream()
            .filter(event -> acts.may(event, dossier, reader, page))
            .map(event -> AvailableActs.link(event, dossier, page));
    Stream<CaseView.CaseLink> others =
        Stream.concat(
            acts.steps(dossier, reader, page).stream(),
            acts.groups(dossier, reader, page).stream().flatMap(group -> group.links().stream()));
    return Stream.concat(next, others)
        .distinct()
        .map(
            act ->
                new SearchHit(
                    dossier.file().number(), act.text(), dossier.file().title(), act.href()));
  }
}
