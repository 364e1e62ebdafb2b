package vn.chosach.exchange.firms;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Laws of the register as papers cite them, with what amended them by then. */
@Component
public class FirmLaws {

  private final Catalogue catalogue;
  private final Texts texts;

  FirmLaws(Catalogue catalogue, Texts texts) {
    this.catalogue = catalogue;
    this.texts = texts;
  }

  /** Whether a law is in force on a day. */
  public boolean inForce(String code, LocalDate day) {
    return catalogue.legalBasis(code).filter(it -> it.validity().contains(day)).isPresent();
  }

  /** Title and number of a law, and the numbers of those that amended it. */
  public String cited(String code, LocalDate day) {
    String amending =
        catalogue.legalBases(day).stream()
            .filter(it -> it.amends().contains(code))
            .map(LegalBasis::number)
            .sorted()
            .collect(Collectors.joining(", "));
    return catalogue
        .legalBasis(code)
        .map(
            it ->
                amending.isEmpty()
                    ? texts.text(Lang.VI, "exchange.paper.law", it.title(), it.number())
                    : texts.text(
                        Lang.VI, "exchange.paper.law-amended", it.title(), it.number(), amending))
        .orElse(code);
  }
}
