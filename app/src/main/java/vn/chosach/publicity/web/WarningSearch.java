package vn.chosach.publicity.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.MeasureSource;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Page;

/** Warnings that everyone may read, among what else is known of the words. */
@Component
record WarningSearch(Publications publications) implements SearchSource, MeasureSource {

  @Override
  public SearchGroup group() {
    return SearchGroup.WARNINGS;
  }

  @Override
  public String section() {
    return "/ban-lam-viec";
  }

  @Override
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    PublicationList found =
        publications.shown(
            new PublicQuestion(
                PublicationKind.ALERT, question.words(), "", question.offset(), question.limit()));
    return SearchAnswer.page(found.entries(), found.count(), WarningSearch::hit);
  }

  @Override
  public String measureKey() {
    return "publicity.measure";
  }

  /** Warnings that went out since and that everyone may read. */
  @Override
  public List<SearchHit> begun(Instant since, ActingOfficer reader, Page page) {
    return publications
        .shown(new PublicQuestion(PublicationKind.ALERT, "", "", 0, 100))
        .entries()
        .stream()
        .map(WarningSearch::hit)
        .filter(hit -> hit.at() != null && !hit.at().isBefore(since))
        .toList();
  }

  private static SearchHit hit(PublicationList.Entry one) {
    return new SearchHit(
        "",
        one.edition().shown().title(),
        "",
        one.publication().kind().path() + "/" + one.publication().slug(),
        one.edition().hands().publishedAt());
  }
}
