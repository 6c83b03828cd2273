package io.broadsheet.kubernetes.invariant;

import io.broadsheet.kubernetes.built.Release;
import java.util.List;

/** A promise of every overlay. */
interface Invariant {

    /** Where it is broken, and how; empty where it is kept. */
    List<String> violations(Release release);
}
