package vn.chosach.watch.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;

/**
 * What is asked for: listings that were new or flagged between two days, and what became of them up
 * to now.
 *
 * @param from first day
 * @param to last day, inclusive, not before the first
 * @param platform code; {@code null} for all
 * @param category as the platform writes it; {@code null} for all
 * @param area where the seller sits, as {@link vn.chosach.watch.areas.SellerAreas} has it; {@code
 *     null} for all
 * @param campaign name; {@code null} for all
 * @param rules rules of the campaign
 */
public record FigureQuestion(
    LocalDate from,
    LocalDate to,
    @Nullable String platform,
    @Nullable String category,
    @Nullable String area,
    @Nullable String campaign,
    List<String> rules) {

  public FigureQuestion {
    rules = List.copyOf(rules);
  }

  Instant start() {
    return from.atStartOfDay(Vietnam.ZONE).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }

  FigureQuestion of(String name, List<String> itsRules) {
    return new FigureQuestion(from, to, platform, category, area, name, itsRules);
  }

  FigureQuestion with(@Nullable String itsPlatform, @Nullable String itsCategory) {
    return new FigureQuestion(from, to, itsPlatform, itsCategory, area, campaign, rules);
  }

  FigureQuestion within(LocalDate first, LocalDate last) {
    return new FigureQuestion(first, last, platform, category, area, campaign, rules);
  }

  FigureQuestion in(String itsArea) {
    return new FigureQuestion(from, to, platform, category, itsArea, campaign, rules);
  }
}
