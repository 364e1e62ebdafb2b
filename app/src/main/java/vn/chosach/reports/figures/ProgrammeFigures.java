package vn.chosach.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.ProgrammeResults;
import vn.chosach.reports.climate.Climate;
import vn.chosach.reports.climate.ClimateFigure;
import vn.chosach.reports.climate.ClimateSums;
import vn.chosach.reports.periods.Period.Days;

/**
 * What a report counts beside its form: what programmes of checks came to, those that the agency
 * leads or all of the province; and of the province what tells of fair business and of the trust of
 * consumers.
 */
@Component
record ProgrammeFigures(ProgrammeResults results, Climate climate) {

  /** Lines {@code programme:ID:FIGURE}, frozen with the edition as forces and areas are. */
  List<FigureCell> cells(Scope scope) {
    var cells = new ArrayList<FigureCell>();
    for (Col col : List.of(Col.NOW, Col.CUM)) {
      Days days = col.days(scope.days());
      results
          .within(days.from(), days.to(), scope.agency(), scope.knownUntil())
          .forEach(
              (programme, figures) ->
                  figures.forEach(
                      (figure, amount) ->
                          cells.add(FigureCell.of(line(programme, figure), col, amount))));
    }
    if (scope.agency() == null) {
      ClimateSums sums = climate.of(scope.days().from(), scope.days().to());
      for (ClimateFigure figure : ClimateFigure.values()) {
        cells.add(FigureCell.of("climate::" + figure, Col.NOW, sums.value(figure, null)));
      }
    }
    return cells;
  }

  private static String line(UUID programme, ProgrammeResults.ProgrammeFigure figure) {
    return "programme:" + programme + ":" + figure;
  }
}
