package vn.chosach.trust.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Provenance;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.kernel.SeedTable;
import vn.chosach.trust.LookupAnswer;
import vn.chosach.trust.LookupLine;
import vn.chosach.trust.PublicFact;
import vn.chosach.trust.rating.TrustLabel;
import vn.chosach.trust.web.LookupView.ElsewhereLink;
import vn.chosach.trust.web.LookupView.KnownLine;
import vn.chosach.trust.web.LookupView.LookupCard;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws up the look-up and its answer. */
@Component
record LookupPages(TrustNames names) {

  private static final int SHARED = 2_000;

  private static final List<NationalLookup> NATIONAL =
      SeedTable.read("/seed/trust/national-lookups.csv").stream().map(NationalLookup::of).toList();

  /** A look-up that another body offers. */
  private record NationalLookup(
      Set<IdentifierKind> kinds, String vi, String en, String url, Provenance provenance) {

    static NationalLookup of(SeedTable.SeedTableRow row) {
      return new NationalLookup(
          Arrays.stream(row.text("kinds").split("\\|"))
              .map(IdentifierKind::valueOf)
              .collect(Collectors.toUnmodifiableSet()),
          row.text("name_vi"),
          row.text("name_en"),
          row.text("url"),
          Provenance.of(row.text("status"), Integer.parseInt(row.text("confidence"))));
    }

    ElsewhereLink link(Lang lang) {
      return new ElsewhereLink(lang == Lang.EN ? en : vi, url, provenance.published());
    }
  }

  LookupView blank() {
    return new LookupView("", FormErrors.none(), false, List.of(), null, "", false);
  }

  LookupView refused(String pasted, FormErrors errors) {
    return new LookupView(pasted, errors, true, List.of(), null, "", false);
  }

  LookupView found(String pasted, LookupAnswer.Found found, Page page) {
    String shared =
        found.lines().stream()
            .filter(one -> one.standing() == LookupLine.Standing.LOOKED_UP)
            .map(LookupLine::written)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new LookupView(
        pasted,
        FormErrors.none(),
        true,
        found.lines().stream().map(one -> card(one, page)).toList(),
        found.more() == 0 ? null : page.t("trust.more", found.lines().size(), found.more()),
        shared.length() > SHARED ? shared.substring(0, SHARED) : shared,
        found.lines().stream().anyMatch(one -> one.label().grave()));
  }

  private LookupCard card(LookupLine one, Page page) {
    return new LookupCard(
        page.t("trust.kind." + word(one.identifier().kind())),
        one.written(),
        one.readAs().orElse(null),
        one.standing() == LookupLine.Standing.LOOKED_UP ? tone(one.label()) : null,
        page.t(one.label().textKey()),
        says(one, page),
        one.disguised(),
        one.known().stream().map(fact -> known(fact, page)).toList(),
        reports(one, page),
        one.standing() == LookupLine.Standing.LOOKED_UP
            ? NATIONAL.stream()
                .filter(other -> other.kinds().contains(one.identifier().kind()))
                .map(other -> other.link(page.lang()))
                .toList()
            : List.of());
  }

  private static String says(LookupLine one, Page page) {
    return switch (one.standing()) {
      case PLATFORM -> page.t("trust.says.platform");
      case CITIZEN -> page.t("trust.says.citizen");
      case LOOKED_UP ->
          switch (one.label()) {
            case UNKNOWN -> page.t("trust.says.unknown");
            case VERIFIED -> page.t("trust.says.verified");
            case CAUTION ->
                page.t(
                    one.known().stream().anyMatch(PublicFact::rated)
                        ? "trust.says.unmet"
                        : "trust.says.caution");
            case WARNED -> page.t("trust.says.warned");
            case HANDLED -> page.t("trust.says.handled");
          };
    };
  }

  private KnownLine known(PublicFact fact, Page page) {
    return new KnownLine(
        page.t(
            fact.rated() ? "trust.fact.rated" : "trust.fact.named",
            names.agency(fact.agency(), page),
            page.day(fact.since()),
            page.day(fact.expiresOn())),
        page.href(fact.path()),
        page.href(TrustRoutes.CORRECTION + "?tin=" + fact.path()),
        fact.title());
  }

  private static @Nullable String reports(LookupLine one, Page page) {
    var band = one.band();
    var month = one.lastMonth();
    if (band == null) {
      return null;
    }
    return month == null
        ? page.t("trust.reports.few", page.t(band.textKey()))
        : page.t(
            "trust.reports",
            page.t(band.textKey()),
            "%02d/%d".formatted(month.getMonthValue(), month.getYear()));
  }

  /** Nothing known is grey and never green. */
  static Tone tone(TrustLabel label) {
    return switch (label) {
      case UNKNOWN -> Tone.NONE;
      case VERIFIED -> Tone.OK;
      case CAUTION -> Tone.CARE;
      case WARNED -> Tone.WARN;
      case HANDLED -> Tone.DONE;
    };
  }

  private static String word(IdentifierKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
