/**
 * The demonstration: invented life, played through the doors of the rooms by the officers who would
 * do it. It is a module of its own, so that the program of an office holds none of it.
 */
@NullMarked
package vn.chosach.demo;

import org.jspecify.annotations.NullMarked;
