namespace Consultare.Grains.Appointments;

/// <summary>What a service waits for when Feegow refuses the access key of its API.</summary>
internal static class FeegowCredential
{
    /// <summary>The key on the board.</summary>
    public const string Key = "feegow";
}
