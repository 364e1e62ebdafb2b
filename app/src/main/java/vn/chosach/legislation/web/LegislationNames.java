package vn.chosach.legislation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.legislation.life.Finding;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What texts of law and agencies are called, and whom an act can name. */
@Component
class LegislationNames extends DisplayNames {

  private final Heirs heirs;

  LegislationNames(NameSources sources, Heirs heirs) {
    super(sources);
    this.heirs = heirs;
  }

  /** Who acts for the agencies of findings and proposals. */
  Heirs heirs() {
    return heirs;
  }

  String law(String code, Page page) {
    return lawTitle(code, page);
  }

  /** Since when what a finding is on is no longer in force; empty while it is. */
  String gone(Finding one, Page page) {
    return catalogue
        .legalBasis(one.basis())
        .map(text -> text.validity().to())
        .filter(last -> last.isBefore(page.today()))
        .map(last -> last.plusDays(1))
        .or(
            () ->
                catalogue
                    .repealed(one.basis(), one.article(), page.today())
                    .map(gone -> gone.validity().from()))
        .map(from -> page.t("legislation.gone", page.day(from)))
        .orElse("");
  }

  /** Texts in force today. */
  List<Choice> laws(Page page) {
    return Choice.of(
        catalogue.legalBases(page.today()),
        one -> one.code(),
        one -> one.number() + " · " + one.title());
  }

  /** Bodies that can be asked or that an agency sends to. */
  List<Choice> bodies(String but, Page page) {
    return bodies(
        body ->
            body.kind() != Agency.AgencyKind.CLASS
                && body.level() != Agency.Level.COMMUNE
                && !body.key().equals(but),
        page);
  }
}
