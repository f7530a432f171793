namespace Consultare.Web.Settings;

/// <summary>What to do with a secret: exactly one of the three. A secret is never sent to a browser, so that nothing can be sent back.</summary>
/// <param name="Keep">Leave it as it is.</param>
/// <param name="Value">Replace it.</param>
/// <param name="Clear">Delete it.</param>
public sealed record SecretInput(bool? Keep = null, string? Value = null, bool? Clear = null)
{
    /// <summary>Tells nothing: a record would print the secret into whatever log it meets.</summary>
    public override string ToString() => nameof(SecretInput);
}
