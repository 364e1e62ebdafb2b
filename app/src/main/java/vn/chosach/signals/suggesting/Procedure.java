package vn.chosach.signals.suggesting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The procedures under which something that was told can be handled, with their clocks. Which one
 * it is must be settled before anything else.
 */
public enum Procedure {
  /** Tin báo 389: any information on smuggling, trade fraud and fakes. */
  TIP_389(new SuggestionGround("qd-195-389-2020", ""), false, true, null),
  /** Tố giác về tội phạm: a person reports an act with signs of a crime. */
  CRIME_DENUNCIATION(new SuggestionGround("bltths-2015", "144.1"), false, false, "HS.TRANSFER"),
  /** Tin báo về tội phạm: an agency, organisation or the media report an event. */
  CRIME_REPORT(new SuggestionGround("bltths-2015", "144.2"), false, false, "HS.TRANSFER"),
  /** Kiến nghị khởi tố: a state agency sends a file and proposes to prosecute. */
  PROSECUTION_RECOMMENDATION(
      new SuggestionGround("bltths-2015", "144.3"), false, false, "HS.TRANSFER"),
  /** Tố cáo: a named, signed accusation of an unlawful act. */
  DENUNCIATION(new SuggestionGround("luat-25-2018", "22, 23"), true, true, "TC.TRIAGE"),
  /** Khiếu nại: against a decision or act that touches the sender's own rights. */
  COMPLAINT(new SuggestionGround("luat-02-2011", "8"), true, true, "KN.ACCEPT"),
  /** Kiến nghị, phản ánh: an opinion or a proposal. */
  PETITION(new SuggestionGround("luat-42-2013", "2.2"), false, true, "TCD.REPLY"),
  /** Yêu cầu bảo vệ quyền lợi người tiêu dùng. */
  CONSUMER_REQUEST(new SuggestionGround("luat-19-2023", "11"), true, true, "TCD.REPLY");

  private final SuggestionGround suggestionGround;
  private final boolean named;
  private final boolean refusable;
  private final @Nullable String nextRule;

  Procedure(
      SuggestionGround suggestionGround,
      boolean named,
      boolean refusable,
      @Nullable String nextRule) {
    this.suggestionGround = suggestionGround;
    this.named = named;
    this.refusable = refusable;
    this.nextRule = nextRule;
  }

  public SuggestionGround ground() {
    return suggestionGround;
  }

  /** Whether the sender must give a name. */
  public boolean named() {
    return named;
  }

  /** Whether an agency may refuse to take it; information on crimes never (BLTTHS art. 145). */
  public boolean refusable() {
    return refusable;
  }

  /** Whether it is information on a crime (BLTTHS art. 144). */
  public boolean crime() {
    return !refusable;
  }

  /**
   * Whether it has a life of its own, with papers and clocks to its end, and never becomes a case.
   */
  public boolean apart() {
    return switch (this) {
      case DENUNCIATION, COMPLAINT, PETITION, CONSUMER_REQUEST -> true;
      case TIP_389, CRIME_DENUNCIATION, CRIME_REPORT, PROSECUTION_RECOMMENDATION -> false;
    };
  }

  /**
   * Rule of the clock that runs once the procedure is settled. Those of crimes count from that
   * moment, the others from the receipt.
   */
  public @Nullable String nextRule() {
    return nextRule;
  }

  /** Message key of its name. */
  public String textKey() {
    return "signals.procedure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
