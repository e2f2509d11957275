// Before anything leaves: what to look at, the second person's pages, the signature, and the bundle.
import {getQuality} from '../../api/case_calls';
import {Heading} from '../../parts/heading';
import {Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {caseVersion, changes, key} from '../../state/current_case';
import {Assignments} from './assignments';
import {DiscloseSection} from './disclose';
import {QualityList} from './quality_list';
import {SecondReviewSection} from './second_review';
import {SignOffSection} from './sign_off';

export function ReleaseScreen() {
  const quality = useLoad(() => getQuality(key.value), [key.value, caseVersion.value, changes.value]);
  return (
    <>
      <Heading>Second review and disclosure</Heading>
      <div class="release">
        <div>
          {quality.problem && <Problem again={() => void quality.reload()}>{quality.problem}</Problem>}
          {!quality.value && !quality.problem && <Waiting what="the list of what to look at" />}
          {quality.value && <QualityList quality={quality.value} />}
          <SignOffSection onSigned={quality.reload} />
          <DiscloseSection ready={quality.value?.ready ?? false} />
        </div>
        <div><SecondReviewSection onReviewed={quality.reload} /><Assignments /></div>
      </div>
    </>
  );
}
