using Consultare.Grains.Abstractions.Credentials;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <inheritdoc cref="IFeegowUserGrain" />
internal sealed class FeegowUserGrain(
    [PersistentState("user", CredentialStorage.Name)] IPersistentState<FeegowUserState> stored,
    IOptions<CredentialOptions> options,
    TimeProvider clock) : Grain, IFeegowUserGrain
{
    // Not stored: whoever held the user in a process that ended no longer does.
    private string? _holder;
    private DateTimeOffset _until;
    private DateTimeOffset _lastEntry = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public Task<bool> TryEnterAsync(string holder, TimeSpan forHowLong)
    {
        var now = clock.GetUtcNow();
        var isHeld = _holder is not null && now < _until;
        if (isHeld && _holder != holder)
        {
            return Task.FromResult(false);
        }

        // A clock that was set back must not shut the user for years.
        var sinceEntry = now - _lastEntry;
        if (!isHeld && sinceEntry >= TimeSpan.Zero && sinceEntry < options.Value.BetweenLogins)
        {
            return Task.FromResult(false);
        }

        _lastEntry = isHeld ? _lastEntry : now;
        (_holder, _until) = (holder, now + forHowLong);
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public Task LeaveAsync(string holder)
    {
        _holder = _holder == holder ? null : _holder;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> IsRefusedAsync(string credentialsVersion) =>
        Task.FromResult(credentialsVersion.Length > 0 && stored.State.RefusedVersion == credentialsVersion);

    /// <inheritdoc />
    public async Task RememberRefusedAsync(string credentialsVersion)
    {
        if (stored.State.RefusedVersion != credentialsVersion)
        {
            stored.State.RefusedVersion = credentialsVersion;
            await stored.WriteStateAsync();
        }
    }
}
