package vn.chosach.cases.papers;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.Dong;

/** What is kept of a decision from its terms. */
public record RulingEntry(UUID violator, String provision, Dong amount, String measures) {

  /**
   * @throws IllegalArgumentException for terms that decide no amount
   */
  public static RulingEntry of(PaperTerms terms) {
    return switch (terms) {
      case PaperTerms.Sanction one ->
          new RulingEntry(
              one.violator().subject(),
              one.provision().article(),
              one.amount(),
              Stream.of(one.additional(), one.remedy())
                  .filter(words -> !words.isBlank())
                  .collect(Collectors.joining("; ")));
      case PaperTerms.Recovery one ->
          new RulingEntry(one.violator().subject(), one.article(), one.amount(), one.measures());
      case PaperTerms.OnSpot one -> of(one.sanction());
      case PaperTerms.HandUp one -> throw new IllegalArgumentException(one.toString());
      case PaperTerms.Annulment one -> throw new IllegalArgumentException(one.toString());
      case PaperTerms.Transfer one -> throw new IllegalArgumentException(one.toString());
      case ExecutionTerms one -> throw new IllegalArgumentException(one.toString());
      case InquiryTerms one -> throw new IllegalArgumentException(one.toString());
      case BesideTerms one -> throw new IllegalArgumentException(one.toString());
    };
  }
}
