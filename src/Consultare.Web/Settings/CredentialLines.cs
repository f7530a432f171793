using Consultare.Grains.Abstractions.Credentials;

namespace Consultare.Web.Settings;

/// <summary>The calls to the credential grains; a grain that does not answer never hides the page.</summary>
internal sealed partial class CredentialLines(IGrainFactory grains, ILogger<CredentialLines> logger)
{
    /// <summary>What is known of a credential; null when its grain does not answer.</summary>
    public async Task<CredentialState?> FindStateAsync(string key)
    {
        try
        {
            return await grains.GetGrain<ICredentialGrain>(key).GetStateAsync();
        }
#pragma warning disable CA1031 // Whatever keeps the grain from answering, the rest of the page is still true.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoAnswer(exception, key);
            return null;
        }
    }

    /// <summary>Proves a credential by a real call.</summary>
    public async Task<CredentialTest> TestAsync(string key)
    {
        try
        {
            return await grains.GetGrain<ICredentialGrain>(key).TestAsync();
        }
#pragma warning disable CA1031 // A test that cannot be made is told like one that failed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoAnswer(exception, key);
            return new CredentialTest(false, "O teste não pôde ser feito agora. Tente de novo em instantes.", TimeSpan.Zero);
        }
    }

    /// <summary>What a person's last test found; null when nobody tested, or its grain does not answer.</summary>
    public async Task<CredentialTrial?> FindTrialAsync(string key) => (await FindStateAsync(key))?.LastTrial;

    /// <summary>Remembers what a person's test found.</summary>
    public async Task NoteTrialAsync(string key, bool ok, string message)
    {
        try
        {
            await grains.GetGrain<ICredentialGrain>(key).NoteTrialAsync(ok, message);
        }
#pragma warning disable CA1031 // The person is told the result anyway.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoAnswer(exception, key);
        }
    }

    /// <summary>Tells that the credentials behind these have changed.</summary>
    public async Task ForgetAsync(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            try
            {
                await grains.GetGrain<ICredentialGrain>(key).ForgetAsync();
            }
#pragma warning disable CA1031 // The change is stored; a grain that misses the word finds out at its next refusal.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogNoAnswer(exception, key);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Credential {Key}: its grain did not answer")]
    private partial void LogNoAnswer(Exception exception, string key);
}
