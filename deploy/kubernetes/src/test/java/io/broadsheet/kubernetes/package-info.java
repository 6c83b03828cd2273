/** What the overlays of {@code deploy/kubernetes} build: whether Kubernetes and the operators would take it, and whether it keeps its promises. */
@NullMarked
package io.broadsheet.kubernetes;

import org.jspecify.annotations.NullMarked;
