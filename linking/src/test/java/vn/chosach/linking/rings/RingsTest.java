package vn.chosach.linking.rings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chosach.linking.rings.MadeRings.Leaders;
import vn.chosach.linking.rings.RingQuality.Quality;
import vn.chosach.linking.rings.Rings.Ring;
import vn.chosach.linking.rings.RoleEstimates.Estimate;
import vn.chosach.linking.rings.RoleEstimates.Sign;
import vn.chosach.linking.rings.Tie.TieKind;

class RingsTest {

  /** Two triangles, held together by one who is in both. */
  private static List<Tie> triangles() {
    var ties = new ArrayList<Tie>();
    int mark = 0;
    for (int[] pair : new int[][] {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}}) {
      ties.add(new Tie(pair[0], mark, TieKind.MONEY, 10 + pair[0]));
      ties.add(new Tie(pair[1], mark++, TieKind.MONEY, 20));
    }
    ties.add(new Tie(2, mark, TieKind.RECORD, 30));
    ties.add(new Tie(3, mark, TieKind.RECORD, 30));
    return ties;
  }

  @Test
  void what_shares_more_with_each_other_is_a_ring_and_what_leads_over_is_named() {
    RingGraph graph = RingGraph.of(6, triangles());
    Rings rings = Rings.of(graph);
    assertThat(rings.all())
        .extracting(Ring::members)
        .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    Ring first = rings.all().getFirst();
    assertThat(rings.bridges(first)).hasSize(1);
    assertThat(rings.bridges(first).getFirst().member()).isEqualTo(2);
    assertThat(rings.holding(first)).as("a triangle needs none of its three").isEmpty();
  }

  @Test
  void what_a_report_names_ties_a_little_and_makes_nobody_lead() {
    var ties = new ArrayList<>(triangles().subList(0, 6));
    ties.add(new Tie(6, 50, TieKind.NUMBER, 5));
    RingGraph alone = RingGraph.of(7, ties);
    Ring three = Rings.of(alone).all().getFirst();
    List<Estimate> before = RoleEstimates.of(alone, three, Set.of(0, 1, 2), Map.of(0, 15L));
    for (int named : new int[] {0, 6}) {
      ties.add(new Tie(named, 51, TieKind.MENTION, 90));
    }
    RingGraph told = RingGraph.of(7, ties);
    Ring four = Rings.of(told).all().getFirst();
    assertThat(four.members()).containsExactly(0, 1, 2, 6);
    assertThat(RoleEstimates.of(told, four, Set.of(0, 1, 2), Map.of(0, 15L)))
        .as("a report after a removal is no return")
        .extracting(Estimate::reasons)
        .isEqualTo(before.stream().map(Estimate::reasons).toList());
  }

  @Test
  void a_hub_makes_no_ring_and_is_named() {
    var ties = new ArrayList<>(triangles());
    for (int actor = 0; actor < 50; actor++) {
      ties.add(new Tie(actor, 99, TieKind.MONEY, 1));
    }
    RingGraph graph = RingGraph.of(50, ties);
    assertThat(graph.hubs()).containsExactly(99);
    assertThat(Rings.of(graph).all()).hasSize(2);
  }

  @Test
  void millions_of_ties_fall_into_the_same_parts_and_hubs_hold_nobody_together() {
    int[] actor = {4, 1, 2, 1, 3, 0, 1, 2, 3, 4, 4};
    int[] mark = {0, 0, 1, 1, 2, 3, 3, 3, 3, 3, 0};
    SharedMarks found = SharedMarks.of(5, 4, actor, mark, 4);
    assertThat(found.hubs()).containsExactly(3);
    assertThat(found.part()).containsExactly(0, 1, 1, 3, 1);
    assertThat(found.sizes()).containsExactly(3);
    assertThat(SharedMarks.of(5, 4, actor, mark, 5).sizes()).containsExactly(5);
  }

  @Test
  void one_without_whom_it_falls_apart_is_told_and_who_came_and_went_too() {
    var star =
        List.of(
            new Tie(0, 0, TieKind.MONEY, 1),
            new Tie(1, 0, TieKind.MONEY, 1),
            new Tie(1, 1, TieKind.MONEY, 1),
            new Tie(2, 1, TieKind.MONEY, 1));
    Rings before = Rings.of(RingGraph.of(4, star));
    assertThat(before.holding(before.all().getFirst())).containsExactly(1);
    var grown = new ArrayList<>(star.subList(1, 4));
    grown.add(new Tie(3, 1, TieKind.MONEY, 9));
    Rings now = Rings.of(RingGraph.of(4, grown));
    assertThat(Rings.since(before, now.all().getFirst()))
        .isEqualTo(new Rings.Change(Set.of(3), Set.of(0)));
  }

  @Test
  void an_estimate_has_reasons_and_says_how_far_its_rank_rests_on_one_of_them() {
    var ties =
        List.of(
            new Tie(0, 0, TieKind.CONTROLS, 1),
            new Tie(1, 0, TieKind.MONEY, 5),
            new Tie(2, 0, TieKind.MONEY, 6),
            new Tie(2, 1, TieKind.DELIVERS, 6),
            new Tie(0, 2, TieKind.PAGE, 2),
            new Tie(0, 3, TieKind.PAGE, 40));
    RingGraph graph = RingGraph.of(3, ties);
    Ring ring = Rings.of(graph).all().getFirst();
    List<Estimate> all = RoleEstimates.of(graph, ring, Set.of(0, 2), Map.of(2, 30L));
    assertThat(all).extracting(Estimate::actor).as("1 cannot lead").containsExactly(0, 2);
    assertThat(all.getFirst().reasons())
        .extracting(RoleEstimates.Reason::sign)
        .containsExactlyInAnyOrder(Sign.MONEY, Sign.RETURNS, Sign.FIRST, Sign.APART);
    assertThat(all.getFirst().best()).isEqualTo(1);
    assertThat(all.getLast().reasons())
        .as("never apart from the goods")
        .noneMatch(reason -> reason.sign() == Sign.APART);
  }

  @Property(tries = 10)
  void the_order_in_which_things_became_known_moves_no_ring(@ForAll @IntRange(min = 1) int seed) {
    var made = new MadeRings(seed, 6, Leaders.HIDDEN);
    List<Ring> rings = Rings.of(RingGraph.of(made.actors(), made.ties)).all();
    var shuffled = new ArrayList<>(made.ties);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Rings.of(RingGraph.of(made.actors(), shuffled)).all()).isEqualTo(rings);
    var once = new HashSet<Integer>();
    rings.forEach(ring -> ring.members().forEach(one -> assertThat(once.add(one)).isTrue()));
  }

  @Test
  void leaders_are_ranked_better_than_by_centrality() {
    for (Leaders how : Leaders.values()) {
      Quality found = RingQuality.of(new MadeRings(389_389, 20, how));
      System.out.println(found.line(how));
      assertThat(found.agreement()).isGreaterThan(0.7);
      assertThat(found.estimate())
          .isGreaterThan(Math.max(found.degree(), Math.max(found.pageRank(), found.between())));
    }
  }
}
