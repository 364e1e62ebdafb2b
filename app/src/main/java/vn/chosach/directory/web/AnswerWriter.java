package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Answer;
import vn.chosach.directory.Area;
import vn.chosach.directory.Competence;
import vn.chosach.directory.Question;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Puts an answer of the rules into the words of the page. */
@Component
class AnswerWriter {

  private final Catalogue catalogue;
  private final Agencies agencies;
  private final Names names;

  AnswerWriter(Catalogue catalogue, Agencies agencies, Names names) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.names = names;
  }

  WhoseView.Found write(Page page, Question question, @Nullable Area place, Answer.Found found) {
    Lang lang = page.lang();
    LocalDate today = page.today();
    String lead = found.lead().name().in(lang);
    var bodies = bodies(found.today(), today, lang);
    return new WhoseView.Found(
        catalogue
            .goodsGroup(question.goodsCode(), question.day())
            .map(group -> group.name().in(lang))
            .orElse(question.goodsCode()),
        catalogue
            .violationKind(question.actCode(), question.day())
            .map(kind -> kind.name().in(lang))
            .orElse(question.actCode()),
        place == null ? null : names.dated(page, place, question.day()),
        question.day(),
        question.day().isBefore(today),
        lead,
        bodies,
        bodies.size() == 1 && bodies.getFirst().name().equals(lead),
        found.rule().wording().in(lang),
        found.rule().bases().stream().flatMap(basis -> cited(basis, question.day())).toList(),
        found.rule().provenance(),
        found.rule().note(),
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

  private java.util.stream.Stream<WhoseView.Basis> cited(Competence.Basis basis, LocalDate day) {
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
