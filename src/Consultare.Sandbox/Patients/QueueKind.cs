namespace Consultare.Sandbox.Patients;

/// <summary>Where somebody is queueing.</summary>
internal enum QueueKind
{
    /// <summary>At the reception desk; served by the totem's JSON.</summary>
    Reception,

    /// <summary>In the waiting room; served by the HTML fragment.</summary>
    Medical,
}
