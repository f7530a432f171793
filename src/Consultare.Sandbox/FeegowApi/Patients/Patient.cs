namespace Consultare.Sandbox.FeegowApi.Patients;

/// <summary>One invented patient; <c>Cpf</c> fails the check digits on purpose (sandbox 4).</summary>
internal sealed record Patient(
    int Id,
    string Name,
    DateOnly BirthDate,
    char Sex,
    string Neighbourhood,
    string Cpf,
    string Email,
    string Mobile,
    DateTime CreatedAt,
    DateTime ChangedAt);
