package vn.chosach.linking.decisions;

import java.util.Arrays;

/** Pairs with their score, as they are found. */
final class Growing {

  private int[] left = new int[1024];
  private int[] right = new int[1024];
  private float[] score = new float[1024];
  private int size;

  void add(int a, int b, float scored) {
    if (size == left.length) {
      left = Arrays.copyOf(left, size * 2);
      right = Arrays.copyOf(right, size * 2);
      score = Arrays.copyOf(score, size * 2);
    }
    left[size] = Math.min(a, b);
    right[size] = Math.max(a, b);
    score[size++] = scored;
  }

  Decision decision(Partners partners, int[] cluster) {
    return new Decision(
        partners,
        Arrays.copyOf(left, size),
        Arrays.copyOf(right, size),
        Arrays.copyOf(score, size),
        cluster);
  }
}
