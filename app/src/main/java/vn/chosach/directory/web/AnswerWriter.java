package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.CompetenceAnswer;
import vn.chosach.directory.CompetenceQuestion;
import vn.chosach.directory.CompetenceRule;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Puts an answer of the rules into the words of the page. */
@Component
record AnswerWriter(Catalogue catalogue, Agencies agencies, Names names) {

  WhoseView.WhoseFound write(
      Page page,
      CompetenceQuestion competenceQuestion,
      @Nullable Area place,
      CompetenceAnswer.CompetenceAnswerFound found) {
    Lang lang = page.lang();
    LocalDate today = page.today();
    String lead = found.lead().name().in(lang);
    var bodies = bodies(found.today(), today, lang);
    return new WhoseView.WhoseFound(
        catalogue
            .goodsGroup(competenceQuestion.goodsCode(), competenceQuestion.day())
            .map(group -> group.name().in(lang))
            .orElse(competenceQuestion.goodsCode()),
        catalogue
            .violationKind(competenceQuestion.actCode(), competenceQuestion.day())
            .map(kind -> kind.name().in(lang))
            .orElse(competenceQuestion.actCode()),
        place == null ? null : names.dated(page, place, competenceQuestion.day()),
        competenceQuestion.day(),
        competenceQuestion.day().isBefore(today),
        lead,
        bodies,
        bodies.size() == 1 && bodies.getFirst().name().equals(lead),
        found.rule().wording().in(lang),
        found.rule().bases().stream()
            .flatMap(basis -> cited(basis, competenceQuestion.day()))
            .toList(),
        found.rule().provenance(),
        plain(found.partners(), lang),
        plain(found.local(), lang),
        found.place().size() > 1);
  }

  /** Bodies with their contacts of a day. */
  List<WhoseView.Body> bodies(List<Agency> bodies, LocalDate day, Lang lang) {
    var contacts = agencies.contacts(bodies.stream().map(Agency::key).toList(), day);
    return bodies.stream()
        .map(
            body ->
                new WhoseView.Body(
                    body.name().in(lang), contacts.getOrDefault(body.key(), List.of())))
        .toList();
  }

  private java.util.stream.Stream<WhoseView.Basis> cited(
      CompetenceRule.Basis basis, LocalDate day) {
    return Optional.of(basis.code()).flatMap(catalogue::legalBasis).stream()
        .map(
            known ->
                new WhoseView.Basis(
                    known.number(),
                    known.title(),
                    basis.article(),
                    known.validity().contains(day)));
  }

  private static List<String> plain(List<Agency> bodies, Lang lang) {
    return bodies.stream().map(body -> body.name().in(lang)).toList();
  }
}
