import type { Diagnostic, Diagnostics } from '../../diagnostics';
import type { Schema } from '../../schema/schema';
import { typeOfSchema } from '../../schema/type-of-schema';
import { Diagnostic_Severity, type Diagnostic as WireDiagnostic } from '../../wire/generated/tfplugin6';
import { pathToWire } from './attribute-path';

/** @param schema of what the diagnostics' paths lead through; without it they are left out */
export function diagnosticsToWire(diagnostics: Diagnostics, schema?: Schema): WireDiagnostic[] {
  return diagnostics.all.map((diagnostic) => diagnosticToWire(diagnostic, schema));
}

function diagnosticToWire({ severity, summary, detail, path = [] }: Diagnostic, schema?: Schema): WireDiagnostic {
  const attribute = schema && pathToWire(path, typeOfSchema(schema));
  return {
    severity: severity === 'error' ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary,
    detail,
    // An empty path would be taken for the whole block, which is where a diagnostic without path is shown anyway.
    attribute: attribute?.steps.length ? attribute : undefined,
  };
}
