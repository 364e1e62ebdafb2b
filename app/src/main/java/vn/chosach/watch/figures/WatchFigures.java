package vn.chosach.watch.figures;

import java.util.List;

/**
 * The figures of a question.
 *
 * @param all together
 * @param platforms the most flagged first
 * @param categories the most flagged first
 * @param areas where the sellers sit, the most flagged first
 * @param campaigns in the order of their names
 */
public record WatchFigures(
    FigureLine all,
    List<FigureLine> platforms,
    List<FigureLine> categories,
    List<FigureLine> areas,
    List<FigureLine> campaigns) {}
