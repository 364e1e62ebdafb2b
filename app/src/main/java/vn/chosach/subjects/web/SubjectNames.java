package vn.chosach.subjects.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Agency;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.subjects.desk.ProposedPair.ReasonLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What officers, agencies and reasons are called. */
@Component
class SubjectNames extends DisplayNames {

  SubjectNames(NameSources sources) {
    super(sources);
  }

  /** An author; whoever has left is marked, since nobody can ask there any more. */
  String author(UUID officer, String agency, Page page) {
    String name = officer(officer, page) + " · " + agency(agency, page);
    return officers.inOffice(officer).isPresent() ? name : page.t("subjects.left", name);
  }

  /** Agencies of today besides the own one, to choose from. */
  List<Choice> recipients(String own, Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS && !body.key().equals(own), page);
  }

  /** Laws in force today; one that was not read in a published text says so. */
  List<Choice> laws(Page page) {
    return catalogue.legalBases(page.today()).stream()
        .filter(one -> one.kind() == LegalBasis.LegalBasisKind.LAW)
        .map(
            one ->
                Choice.of(
                    one.code(),
                    one.number()
                        + " · "
                        + (one.provenance().published()
                            ? one.title()
                            : page.t("subjects.unconfirmed", one.title()))))
        .toList();
  }

  /** What speaks for and against a pair, in sentences. */
  List<String> reasons(List<ReasonLine> lines, Page page) {
    return lines.stream()
        .map(
            line ->
                page.t(
                    line.worth() >= 0 ? "subjects.reason.for" : "subjects.reason.against",
                    page.t("subjects.reason." + line.of()),
                    Math.round(line.likeness() * 100),
                    String.format(Locale.ROOT, "%+.1f", line.worth())))
        .toList();
  }
}
