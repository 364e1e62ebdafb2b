package vn.chosach.watch.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Provenance;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Words papers, their states and the documents that ask for them. */
@Component
record LicenceWords(Catalogue catalogue) {

  /** How sure general knowledge is of a basis that the catalogue does not hold. */
  private static final int GENERAL = 80;

  /** Documents that ask for a sort of paper; what no published text bears is marked. */
  List<LicenceView.LicenceLaw> laws(LicenceKind kind, Page page) {
    var laws = new ArrayList<LicenceView.LicenceLaw>();
    for (String code : kind.bases()) {
      catalogue
          .legalBasis(code)
          .ifPresent(
              law ->
                  laws.add(
                      new LicenceView.LicenceLaw(
                          page.t(law.kind().textKey()) + " " + law.number() + ": " + law.title(),
                          law.provenance())));
    }
    String general = page.known(kind.basisKey(), "");
    if (!general.isEmpty()) {
      laws.add(new LicenceView.LicenceLaw(general, new Provenance(false, GENERAL)));
    }
    return laws;
  }

  /** Name of a group of goods; empty for none. */
  String goods(String code, Page page) {
    return code.isEmpty()
        ? ""
        : catalogue
            .goodsGroup(code, page.today())
            .map(group -> group.name().in(page.lang()))
            .orElse(code);
  }

  static String number(Licence licence) {
    return LicenceNumbers.covered(licence.kind(), licence.number());
  }

  static String state(Licence licence, Page page) {
    return page.t(licence.state(page.today()).textKey());
  }

  static String term(Licence licence, Page page) {
    LocalDate until = licence.validUntil();
    return until == null ? page.t("watch.licence.endless") : page.day(until);
  }

  /** What must be done about a paper, for the list of places; nothing when it is in order. */
  static Stream<LicenceView.Note> notes(Licence licence, Page page) {
    LicenceState state = licence.state(page.today());
    LocalDate next = licence.nextOn();
    boolean due = next != null && !next.isAfter(page.today());
    return switch (state) {
      case SIGNS, BAD, WITHDRAWN, EXPIRED, EXPIRING ->
          Stream.of(
              new LicenceView.Note(
                  state.tone(),
                  page.t(
                      "watch.licence.note",
                      page.t(licence.kind().textKey()),
                      page.t(state.textKey()),
                      term(licence, page))));
      case VALID, UNCHECKED ->
          due
              ? Stream.of(
                  new LicenceView.Note(
                      Tone.CARE,
                      page.t(
                          "watch.licence.note.due",
                          page.t(licence.kind().textKey()),
                          page.day(next))))
              : Stream.empty();
      case ENDED -> Stream.empty();
    };
  }
}
