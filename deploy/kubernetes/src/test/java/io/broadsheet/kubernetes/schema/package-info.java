/** Whether objects are what Kubernetes and the operators take. */
@NullMarked
package io.broadsheet.kubernetes.schema;

import org.jspecify.annotations.NullMarked;
