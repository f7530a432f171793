namespace Consultare.Web.Queues;

/// <summary>One unit's medical queue.</summary>
/// <param name="Id">Canonical name.</param>
/// <param name="Name">The name in capitals, as the screen shows it.</param>
/// <param name="Patients">Who is there: in service first, then the longest wait first.</param>
/// <param name="TotalAttended">People who left today.</param>
/// <param name="AverageWaitDay">Mean of their waits in minutes, rounded.</param>
public sealed record MedicUnitResponse(
    string Id, string Name, IReadOnlyList<MedicPatientResponse> Patients, int TotalAttended, int AverageWaitDay);
