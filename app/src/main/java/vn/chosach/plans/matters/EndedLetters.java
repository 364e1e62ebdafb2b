package vn.chosach.plans.matters;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;

/** Letters whose every task is closed, and those of which somebody said how it was given. */
@Component
record EndedLetters(JdbcClient jdbc) implements EndedOrigins {

  private static final String OVER =
      """
      SELECT m.paper AS id, max(s.since) AS since
        FROM plans.matter m LEFT JOIN plans.share s ON s.matter = m.id
       WHERE m.paper IS NOT NULL
       GROUP BY m.paper HAVING bool_and(coalesce(s.state IN ('CLOSED', 'WITHDRAWN'), false))
       UNION ALL
      SELECT l.document, l.settled_at FROM plans.unopened_letter l
       WHERE l.settled_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM plans.matter m WHERE m.paper = l.document)
      """;

  @Override
  public String room() {
    return "plans";
  }

  /** A task may rest on the paper of a plan too, which is over with the plan and not before. */
  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    return EndedOriginQuery.alone(jdbc, room(), PAPER, OVER)
        .ended(
            ids.stream()
                .filter(id -> id.startsWith(PAPER))
                .filter(
                    id ->
                        DirectiveOrigin.of(new DocumentOrigin(room(), EndedOrigins.origin(id)))
                            .isPresent())
                .toList());
  }
}
