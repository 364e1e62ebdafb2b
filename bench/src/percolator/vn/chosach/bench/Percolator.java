package vn.chosach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.client.Client;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentFactory;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.index.query.BoolQueryBuilder;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.opensearch.percolator.PercolatorPlugin;
import org.opensearch.search.SearchHit;
import org.opensearch.transport.Netty4Plugin;
import vn.chosach.screening.folding.Folds;

/**
 * The percolator of OpenSearch as a reverse search, in a node within this process. It is given every
 * advantage: one shard merged to one segment, no scores, no source, the number of a rule read from
 * a column, no network between. Wall clock for both engines.
 */
public final class Percolator {

  private static final int[] COUNTS = {1_000, 10_000, 100_000};
  private static final int BULK = 5_000;
  private static final int MOST_HITS = 10_000;
  private static final String SLOTS = "_percolator_document_slot";

  private Percolator() {}

  /** A server of one node that nobody else joins. */
  private static final class OwnNode extends Node {
    OwnNode(Path home) {
      super(
          InternalSettingsPreparer.prepareEnvironment(
              Settings.builder()
                  .put("path.home", home.toString())
                  .put("discovery.type", "single-node")
                  .put("network.host", "127.0.0.1")
                  .put("transport.port", "0")
                  .put("http.port", "0")
                  .put("cluster.routing.allocation.disk.threshold_enabled", false)
                  .build(),
              Map.of(),
              null,
              () -> "bench"),
          List.of(PercolatorPlugin.class, Netty4Plugin.class),
          false);
    }
  }

  /** Prints the table; the largest number of rules is the first argument. */
  public static void main(String[] args) throws Exception {
    int most = args.length == 0 ? COUNTS[2] : Integer.parseInt(args[0]);
    List<String> texts = Rows.all().stream().map(Rows::text).toList();
    Path home = Files.createTempDirectory("chosach-percolator");
    try (Node node = new OwnNode(home)) {
      node.start();
      print(node.client(), folded(texts), "real rows", most);
      print(node.client(), folded(longer(texts)), "long rows", most);
    } finally {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private static List<String> folded(List<String> texts) {
    return texts.stream()
        .map(Folds::fold)
        .map(text -> text.replaceAll("[^\\x00-\\x7F]", "x"))
        .limit(20_000)
        .toList();
  }

  private static void print(Client client, List<String> folded, String name, int most)
      throws Exception {
    System.out.printf(
        "%nReverse search, %s a second (%d bytes of folded text each), wall clock%n",
        name, Rows.bytes(folded) / folded.size());
    for (int count : COUNTS) {
      if (count > most) {
        break;
      }
      MadeRules rules = new MadeRules(folded, count, Rows.SEED);
      store(client, rules);
      List<String> asked = folded.subList(0, count > 10_000 ? 200 : count > 1_000 ? 600 : 2_000);
      Set<Long> own = new HashSet<>();
      double ownSeconds = OwnMatching.seconds(rules, asked, own, 40);
      for (int together : new int[] {1, 32}) {
        Set<Long> theirs = new HashSet<>();
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
          seconds = Math.min(seconds, ask(client, asked, together, theirs));
        }
        System.out.printf(
            "  %,7d rules: this engine %,10.0f, percolator, %2d rows a request %,8.0f (1/%.0f), "
                + "%,d matches %s%n",
            count,
            asked.size() / ownSeconds,
            together,
            asked.size() / seconds,
            seconds / ownSeconds,
            own.size(),
            own.equals(theirs) ? "equal set" : "DIFFERENT SET: " + theirs.size());
      }
    }
  }

  private static void store(Client client, MadeRules rules) throws IOException {
    if (client.admin().indices().prepareExists("rules").get().isExists()) {
      client.admin().indices().prepareDelete("rules").get();
    }
    client
        .admin()
        .indices()
        .prepareCreate("rules")
        .setSettings(
            Settings.builder()
                .put("index.number_of_shards", 1)
                .put("index.number_of_replicas", 0)
                .put("index.refresh_interval", "-1"))
        .setMapping(
            """
            {"properties": {
              "number": {"type": "integer"},
              "query": {"type": "percolator"},
              "t": {"type": "text", "analyzer": "whitespace"}}}
            """)
        .get();
    for (int from = 0; from < rules.needs.size(); from += BULK) {
      BulkRequestBuilder bulk = client.prepareBulk();
      for (int r = from; r < Math.min(from + BULK, rules.needs.size()); r++) {
        BoolQueryBuilder all = QueryBuilders.boolQuery();
        rules.needs.get(r).forEach(need -> all.filter(QueryBuilders.matchPhraseQuery("t", need)));
        try (XContentBuilder rule = XContentFactory.jsonBuilder()) {
          bulk.add(
              client
                  .prepareIndex("rules")
                  .setSource(
                      rule.startObject().field("number", r).field("query", all).endObject()));
        }
      }
      BulkResponse stored = bulk.get();
      if (stored.hasFailures()) {
        throw new IOException(stored.buildFailureMessage());
      }
    }
    client.admin().indices().prepareForceMerge("rules").setMaxNumSegments(1).get();
    client.admin().indices().prepareRefresh("rules").get();
  }

  private static double ask(Client client, List<String> asked, int together, Set<Long> found)
      throws IOException {
    List<BytesReference> documents = new ArrayList<>();
    for (String text : asked) {
      try (XContentBuilder row = XContentFactory.jsonBuilder()) {
        documents.add(BytesReference.bytes(row.startObject().field("t", text).endObject()));
      }
    }
    long start = System.nanoTime();
    for (int from = 0; from < documents.size(); from += together) {
      List<BytesReference> rows =
          documents.subList(from, Math.min(from + together, documents.size()));
      SearchResponse answer =
          client
              .prepareSearch("rules")
              .setQuery(
                  QueryBuilders.constantScoreQuery(
                      new PercolateQueryBuilder("query", rows, XContentType.JSON)))
              .setSize(MOST_HITS)
              .setTrackTotalHits(false)
              .storedFields("_none_")
              .addDocValueField("number")
              .get();
      for (SearchHit hit : answer.getHits().getHits()) {
        int rule = ((Number) hit.field("number").getValue()).intValue();
        for (Object slot : hit.field(SLOTS).getValues()) {
          found.add((long) (from + ((Number) slot).intValue()) << 32 | rule);
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<String> longer(List<String> texts) {
    List<String> longer = new ArrayList<>();
    var row = new StringBuilder();
    for (String text : texts) {
      row.append(text).append(' ');
      if (row.length() > 520) {
        longer.add(row.toString());
        row.setLength(0);
      }
    }
    return longer;
  }
}
