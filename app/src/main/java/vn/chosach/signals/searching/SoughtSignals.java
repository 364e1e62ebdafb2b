package vn.chosach.signals.searching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.signals.life.Reach;

/**
 * What list, count and search of signals share.
 *
 * @param conditions on the row {@code s} of {@code signals.signal}
 * @param values of the conditions, without those of {@code reach}
 * @param reach within which they are sought, as one of the conditions says
 */
public record SoughtSignals(List<String> conditions, Map<String, Object> values, Reach reach) {

  public String from() {
    return " FROM signals.signal s WHERE " + joined();
  }

  public String joined() {
    return String.join(" AND ", conditions);
  }

  /**
   * How many there are, up to some. Where it stops is written out: with a parameter there
   * PostgreSQL takes a plan that it keeps for dearer than it is, and plans the statement anew each
   * time, which takes longer than it.
   */
  public String counting(int most) {
    return "SELECT count(*) FROM (SELECT 1" + from() + " LIMIT " + most + ") counted";
  }

  public SoughtSignals and(String condition) {
    var all = new ArrayList<>(conditions);
    all.add(condition);
    return new SoughtSignals(all, values, reach);
  }

  public Map<String, @Nullable Object> filled() {
    var all = new HashMap<String, @Nullable Object>(values);
    all.putAll(reach.values());
    return all;
  }

  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return statement.params(filled());
  }
}
