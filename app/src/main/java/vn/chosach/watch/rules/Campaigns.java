package vn.chosach.watch.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns that rules were written for. */
@Component
public record Campaigns(JdbcClient jdbc) {

  /** Names of campaigns to the rules that any of their versions gave them, also of past ones. */
  public Map<String, List<String>> all() {
    Map<String, List<String>> campaigns = new TreeMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT btrim(substring(text FROM '(?n)^campaign:([^\\n]+)$')) AS campaign, name
              FROM watch.rule_version
             WHERE kind = 'rule' AND text ~ '(?n)^campaign:[^\\n]*[^\\s]'
             ORDER BY 1, 2
            """)
        .query(
            row -> {
              campaigns
                  .computeIfAbsent(row.getString("campaign"), any -> new ArrayList<>())
                  .add(row.getString("name"));
            });
    return campaigns;
  }
}
