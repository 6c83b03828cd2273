/** What subscriptions and digests are, without framework: whose, when, which papers, and who may change them. */
@NullMarked
package io.broadsheet.query.digest.plan;

import org.jspecify.annotations.NullMarked;
