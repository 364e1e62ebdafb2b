package vn.chosach.bench;

import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.matching.Matcher;
import vn.chosach.screening.rules.Brands;

/** Engines that answer the same question: which rules does a folded text meet? */
final class Engines {

  private Engines() {}

  /** One engine. The answer is counted and summed so that answers can be compared. */
  abstract static class Engine implements AutoCloseable {
    long matches;
    long sum;

    final void found(int rule) {
      matches++;
      sum += (rule + 1) * 0x9E3779B97F4A7C15L >>> 20;
    }

    abstract void match(int row) throws Exception;

    @Override
    public void close() throws Exception {}
  }

  /** Counts the phrases of each rule that were seen in a text. */
  private static final class Counter {
    final Map<String, Integer> numbers = new HashMap<>();
    final List<List<Integer>> owners = new ArrayList<>();
    private final int[] wanted;
    private final int[] seen;
    private final int[] rowOfRule;
    private final int[] rowOfPhrase;
    private int row;

    Counter(MadeRules rules) {
      wanted = new int[rules.needs.size()];
      for (int r = 0; r < wanted.length; r++) {
        for (String phrase : rules.needs.get(r).stream().distinct().toList()) {
          Integer number = numbers.get(phrase);
          if (number == null) {
            number = numbers.size();
            numbers.put(phrase, number);
            owners.add(new ArrayList<>(1));
          }
          owners.get(number).add(r);
          wanted[r]++;
        }
      }
      seen = new int[wanted.length];
      rowOfRule = new int[wanted.length];
      rowOfPhrase = new int[owners.size()];
    }

    void next() {
      row++;
    }

    void phrase(int number, Engine engine) {
      if (rowOfPhrase[number] == row) {
        return;
      }
      rowOfPhrase[number] = row;
      List<Integer> rules = owners.get(number);
      for (int i = 0; i < rules.size(); i++) {
        int rule = rules.get(i);
        if (rowOfRule[rule] != row) {
          rowOfRule[rule] = row;
          seen[rule] = 0;
        }
        if (++seen[rule] == wanted[rule]) {
          engine.found(rule);
        }
      }
    }
  }

  static Engine own(MadeRules rules, List<String> folded) {
    Matcher matcher =
        new Matcher(CompiledRules.exact(rules.book(), Brands.none(), LocalDate.of(2026, 11, 24)));
    Listing nothing = Listing.of("", -1);
    List<FoldedText> texts = new ArrayList<>();
    FoldedText fold = new FoldedText();
    for (String text : folded) {
      fold.clear();
      fold.add(text);
      texts.add(fold.words());
    }
    return new Engine() {
      @Override
      void match(int row) {
        int fired = matcher.match(texts.get(row), nothing);
        for (int f = 0; f < fired; f++) {
          found(matcher.firing(f).rule());
        }
      }
    };
  }

  static Engine hankcs(MadeRules rules, List<String> folded) {
    Counter counter = new Counter(rules);
    TreeMap<String, Integer> words = new TreeMap<>();
    counter.numbers.forEach((phrase, number) -> words.put(" " + phrase + " ", number));
    AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    List<String> padded = folded.stream().map(text -> " " + text + " ").toList();
    return new Engine() {
      @Override
      void match(int row) {
        counter.next();
        AhoCorasickDoubleArrayTrie.IHit<Integer> hit =
            (begin, end, number) -> counter.phrase(number, this);
        trie.parseText(padded.get(row), hit);
      }
    };
  }

  static Engine robertBor(MadeRules rules, List<String> folded) {
    Counter counter = new Counter(rules);
    Trie.TrieBuilder builder = Trie.builder();
    counter.numbers.keySet().forEach(phrase -> builder.addKeyword(" " + phrase + " "));
    Trie trie = builder.build();
    List<String> padded = folded.stream().map(text -> " " + text + " ").toList();
    return new Engine() {
      @Override
      void match(int row) {
        counter.next();
        trie.parseText(
            padded.get(row),
            emit -> {
              Integer number = counter.numbers.get(emit.getKeyword().strip());
              if (number != null) {
                counter.phrase(number, this);
              }
              return true;
            });
      }
    };
  }

  static Engine hyperscan(MadeRules rules, List<String> folded) throws Exception {
    Counter counter = new Counter(rules);
    List<Expression> expressions = new ArrayList<>();
    counter.numbers.forEach(
        (phrase, number) ->
            expressions.add(
                new Expression(
                    " " + phrase + " ", EnumSet.of(ExpressionFlag.SINGLEMATCH), number)));
    Database database = Database.compile(expressions);
    Scanner scanner = new Scanner();
    scanner.allocScratch(database);
    List<String> padded = folded.stream().map(text -> " " + text + " ").toList();
    return new Engine() {
      @Override
      void match(int row) {
        counter.next();
        for (Match match : scanner.scan(database, padded.get(row))) {
          Integer number = match.getMatchedExpression().getId();
          counter.phrase(number == null ? 0 : number, this);
        }
      }

      @Override
      public void close() throws Exception {
        scanner.close();
        database.close();
      }
    };
  }

  static Engine luceneMonitor(MadeRules rules, List<String> folded) throws Exception {
    Monitor monitor =
        new Monitor(
            new StandardAnalyzer(),
            new MultipassTermFilteredPresearcher(2),
            new MonitorConfiguration());
    List<MonitorQuery> queries = new ArrayList<>();
    for (int r = 0; r < rules.needs.size(); r++) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String phrase : rules.needs.get(r)) {
        all.add(new PhraseQuery("t", phrase.split(" ", -1)), BooleanClause.Occur.MUST);
      }
      queries.add(new MonitorQuery(Integer.toString(r), all.build()));
    }
    monitor.register(queries);
    return new Engine() {
      @Override
      void match(int row) throws Exception {
        Document document = new Document();
        document.add(new TextField("t", folded.get(row), Field.Store.NO));
        MatchingQueries<QueryMatch> matching = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        for (QueryMatch match : matching.getMatches()) {
          found(Integer.parseInt(match.getQueryId()));
        }
      }

      @Override
      public void close() throws Exception {
        monitor.close();
      }
    };
  }
}
