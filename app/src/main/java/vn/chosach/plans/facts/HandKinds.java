package vn.chosach.plans.facts;

import java.util.List;

/**
 * Kinds of evidence that are entered by hand with a document until a room counts them. {@code
 * document} fits every duty.
 */
final class HandKinds {

  static final String DOCUMENT = "document";

  static final List<String> ALL =
      List.of(
          DOCUMENT,
          "article",
          "campaign",
          "closing-report",
          "exchange-set",
          "forum",
          "guide",
          "indicator",
          "instruction",
          "integrity",
          "opinions",
          "proposal",
          "rating",
          "recommendation",
          "reward",
          "rings",
          "screening",
          "search-check",
          "situation",
          "staff",
          "training");

  private HandKinds() {}
}
