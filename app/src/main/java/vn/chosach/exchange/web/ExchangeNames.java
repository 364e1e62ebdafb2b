package vn.chosach.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Agency;
import vn.chosach.exchange.removals.DataGrounds;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;

/** What agencies, officers, laws and firms are called. */
@Component
class ExchangeNames extends DisplayNames {

  ExchangeNames(NameSources sources) {
    super(sources);
  }

  /** Agencies that can receive a set. */
  List<Choice> recipients(String own, Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS && !body.key().equals(own), page);
  }

  /** Laws in force today; one that was not read in a published text says so. */
  List<Choice> laws(Page page) {
    return catalogue.legalBases(page.today()).stream()
        .filter(basis -> basis.kind() != LegalBasis.LegalBasisKind.PLAN)
        .map(basis -> Choice.of(basis.code(), basis.number() + " · " + said(basis, page)))
        .toList();
  }

  /** Those of them that can carry a decision: a decision rests on law, not on a rule of its own. */
  List<Choice> normative(Page page) {
    List<String> codes =
        catalogue.legalBases(page.today()).stream()
            .filter(basis -> basis.kind().compareTo(LegalBasis.LegalBasisKind.DECREE) <= 0)
            .map(LegalBasis::code)
            .toList();
    return laws(page).stream().filter(one -> codes.contains(one.value())).toList();
  }

  private static String said(LegalBasis basis, Page page) {
    return basis.provenance().published()
        ? basis.title()
        : page.t("exchange.unconfirmed", basis.title());
  }

  /** Law and article, marked where the law was not read in a published text. */
  Fact law(String ground, String article, Page page) {
    return Fact.of(
        page.t("exchange.field.ground"),
        article
            + ", "
            + catalogue
                .legalBasis(ground)
                .map(basis -> basis.number() + " · " + said(basis, page))
                .orElse(ground));
  }

  /** Grounds on which the own agency may ask a platform for data. */
  List<Choice> dataGrounds(ActingOfficer officer, Page page) {
    return Choice.of(
        DataGrounds.open(officer.agency(), page.today()),
        one -> one.code(),
        one -> dataGround(one.code(), page));
  }

  /** A ground by law and article, marked where it was not read in a published text. */
  String dataGround(String code, Page page) {
    return DataGrounds.of(code, page.today())
        .map(
            one -> {
              String said = one.article() + ", " + lawTitle(one.law(), page);
              return one.published() ? said : page.t("exchange.unconfirmed", said);
            })
        .orElse(code);
  }

  /** Codes of the platforms of today. */
  List<String> platformCodes(Page page) {
    return catalogue.platforms(page.today()).stream().map(one -> one.code()).toList();
  }

  /** A firm by its link is no officer. */
  @Override
  public String actor(Actor actor, Page page) {
    return actor.kind() == Actor.ActorKind.PARTNER
        ? page.t("exchange.who.firm")
        : super.actor(actor, page);
  }
}
