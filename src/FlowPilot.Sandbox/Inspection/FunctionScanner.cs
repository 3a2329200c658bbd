using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Goes once over the operators of a function: refuses what is off or over a cap, and adds up what a compile would cost.</summary>
/// <remarks>
/// No validation: code that cannot be reached counts as if it could, and the height of the operand stack never falls below its frame's.
/// One instance is reused for all functions of a module.
/// </remarks>
internal sealed class FunctionScanner(ModuleTypes types, ModuleLimits limits)
{
    // Found by a search: what lives across a branch that may not be taken lives through the blocks of its edges too.
    private const int ChoiceSteps = 28;

    private const byte LocalGet = 0x20;

    private readonly FrameStack _frames = new();
    private readonly LocalRanges _ranges = new();
    private readonly int[] _operators = new int[(int)OperatorClass.Control + 1];
    private FunctionCost _cost;
    private long _live; // a function has at most 2^22 bytes, so fewer than 2^31 values over fewer than 2^30 steps: it fits
    private long _clock;
    private int _height;
    private int _floor; // of the innermost frame
    private int _function;
    private int _localCount;
    private int _branchTargets;
    private int _moduleBranchTargets;

    /// <summary>Scans a body.</summary>
    /// <param name="body">The body, locals included.</param>
    /// <param name="function">The index of the function.</param>
    /// <param name="type">Its type.</param>
    public FunctionCost Scan(WasmReader body, int function, FunctionType type)
    {
        _function = function;
        _cost = default;
        Array.Clear(_operators);
        _live = 0;
        _clock = 0;
        _height = 0;
        _floor = 0;
        _branchTargets = 0;
        _localCount = ReadLocals(ref body, type.Parameters);
        _cost.Locals = _localCount;
        _ranges.Begin(_localCount, type.Parameters);
        _frames.Begin();
        _frames.Push(new Frame { Position = 0, Loop = -1, Results = type.Results });
        while (_frames.Depth >= 0)
        {
            Next(ref body);
        }

        if (!body.AtEnd)
        {
            throw body.Fault($"function {function}: bytes after its end");
        }

        _cost.Simple = _operators[(int)OperatorClass.Simple];
        _cost.Arithmetic = _operators[(int)OperatorClass.Arithmetic] + (3.0 * _operators[(int)OperatorClass.Division]);
        _cost.Heavy += _operators[(int)OperatorClass.Heavy];
        _cost.Grow = _operators[(int)OperatorClass.Grow];
        _cost.Live = _live + _ranges.End(_clock);
        return _cost;
    }

    private int ReadLocals(ref WasmReader body, int parameters)
    {
        int groups = body.ReadCount(int.MaxValue, "groups of locals");
        long count = parameters;
        for (int i = 0; i < groups; i++)
        {
            int at = body.Position;
            count += body.ReadU32();
            if (count > limits.MaxFunctionLocals)
            {
                throw new ModuleFormatException($"function {_function} has {count} locals, at most {limits.MaxFunctionLocals} are allowed,", at);
            }

            ValueTypes.Read(ref body);
        }

        return (int)count;
    }

    private void Next(ref WasmReader body)
    {
        int at = body.Position;
        byte code = body.ReadByte();
        switch (code)
        {
            case Operators.PrefixMisc:
                uint misc = body.ReadU32();
                Apply(Operators.OfMisc(misc), ref body, at, code, misc);
                break;
            case Operators.PrefixSimd:
                uint simd = body.ReadU32();
                Apply(Operators.OfSimd(simd), ref body, at, code, simd);
                break;
            default:
                Operator plain = Operators.Of(code);
                if (plain.Class == OperatorClass.Control)
                {
                    Control(code, ref body, at);
                }
                else if (code == LocalGet)
                {
                    // A third of all operators: as below, without the choices.
                    _operators[(int)OperatorClass.Simple]++;
                    _height++;
                    Advance(1);
                    _ranges.Get(ReadLocal(ref body), _clock, _frames);
                }
                else
                {
                    Apply(plain, ref body, at, code, 0);
                }

                break;
        }
    }

    private void Apply(Operator op, ref WasmReader body, int at, byte code, uint second)
    {
        // Counted by class and weighed at the end: a choice here would be guessed wrong for every other operator.
        _operators[(int)op.Class]++;
        Pop(op.Pops);
        _height += op.Pushes;
        long step = 1;
        if (op.Class is OperatorClass.Unknown or OperatorClass.Runtime or OperatorClass.Grow)
        {
            step += op.Class == OperatorClass.Unknown ? throw Operators.Refuse(at, code, second) : Runtime(2);
        }

        Advance(step);
        if (op.Immediate == OperatorImmediate.Special)
        {
            Special(code, ref body, at);
        }
        else
        {
            Immediates.Skip(op.Immediate, ref body);
        }
    }

    // A call into the engine: hidden blocks around it, and every register is lost.
    private long Runtime(int blocks)
    {
        _cost.Runtime++;
        _cost.Blocks += blocks;
        return (8 * blocks) + 200;
    }

    private void Special(byte code, ref WasmReader body, int at)
    {
        switch (code)
        {
            case 0x1C:
                int results = body.ReadCount(limits.MaxTypeItems, "types of a select");
                for (int i = 0; i < results; i++)
                {
                    ValueTypes.Read(ref body);
                }

                break;
            case 0x21 or 0x22:
                SetLocal(ReadLocal(ref body), at);
                break;
            case 0x3F or 0x40:
                Immediates.ReadMemoryIndex(ref body);
                break;
            case 0xD0:
                ValueTypes.ReadReference(ref body);
                break;
            default:
                types.ReadFunction(ref body);
                break;
        }
    }

    private int ReadLocal(ref WasmReader body)
    {
        int at = body.Position;
        uint index = body.ReadU32();
        return index < (uint)_localCount ? (int)index : throw new ModuleFormatException($"function {_function} has no local {index}", at);
    }

    private void SetLocal(int index, int at)
    {
        // Positions begin at 1 in a function, so that 0 can say "never".
        int before = _ranges.Set(index, at, _clock, _frames);
        _frames.Top.Sets++;
        if (before > 0)
        {
            _frames.InnermostAt(before).Sets--;
        }
    }

    private void Control(byte code, ref WasmReader body, int at)
    {
        switch (code)
        {
            case 0x00:
                Unreachable();
                break;
            case 0x02 or 0x03 or 0x04:
                Open(code, ref body, at);
                break;
            case 0x05:
                Else(at);
                break;
            case 0x0B:
                End();
                break;
            case 0x0C or 0x0D:
                Branch(code, ref body);
                break;
            case 0x0E:
                BranchTable(ref body, at);
                break;
            case 0x0F:
                _cost.Arity += _frames[0].Results;
                Unreachable();
                break;
            case 0x10:
                Call(types.ReadFunction(ref body));
                break;
            default:
                CallIndirect(ref body);
                break;
        }
    }

    private void Open(byte code, ref WasmReader body, int at)
    {
        if (_frames.Depth >= limits.MaxNestingDepth)
        {
            throw new ModuleFormatException($"function {_function} is nested deeper than {limits.MaxNestingDepth}, which is not allowed,", at);
        }

        FunctionType type = types.ReadBlock(ref body);
        Pop(code == 0x04 ? 1 : 0);
        int blocks = code switch { 0x02 => 1, 0x03 => 4, _ => 3 };
        _cost.Arity += type.Items;
        _cost.Parked += (double)type.Items * _cost.Blocks;
        _cost.Blocks += blocks;
        Advance(8 * blocks);
        Pop(type.Parameters);
        _frames.Push(new Frame
        {
            Position = at,
            Height = _height,
            Loop = code == 0x03 ? _ranges.OpenLoop() : -1,
            IsIf = code == 0x04,
            Parameters = type.Parameters,
            Results = type.Results,
            Edges = code switch { 0x02 => 1, 0x03 => 4, _ => 3 },
        });
        _floor = _height;
        _height += type.Parameters;
    }

    private void Else(int at)
    {
        ref Frame frame = ref _frames.Top;
        if (!frame.IsIf)
        {
            throw new ModuleFormatException($"function {_function}: 'else' without 'if'", at);
        }

        frame.IsIf = false;
        _frames.Renew();
        _cost.Arity += frame.Parameters;
        _cost.Blocks++;
        _height = frame.Height + frame.Parameters;
        Advance(8);
    }

    private void End()
    {
        Frame frame = _frames.Pop();
        // Fuel and epoch are two hidden locals that every edge merges too.
        _cost.Merges += frame.Edges * (2 + frame.Sets + frame.LabelArity);
        _cost.Edges += frame.Edges;
        // Found by a search: memory grows with the branches to a label times the loops that they leave or pass.
        _cost.Woven += frame.Edges * frame.Loops;
        if (_frames.Depth < 0)
        {
            return;
        }

        _frames.Top.Sets += frame.Sets;
        _frames.Top.Loops += frame.Loops + (frame.IsLoop ? 1 : 0);
        _height = frame.Height + frame.Results;
        _floor = _frames.Top.Height;
        if (frame.IsLoop)
        {
            _ranges.CloseLoop(frame.Loop, _clock);
        }
    }

    private void Branch(byte code, ref WasmReader body)
    {
        bool conditional = code == 0x0D;
        ref Frame target = ref Label(ref body);
        // Three, and not the two that it looks like: with two, many branches to few labels took twice their estimate.
        target.Edges += conditional ? 3 : 1;
        _cost.Arity += target.LabelArity;
        _cost.Blocks++;
        Advance(conditional ? ChoiceSteps : 8);
        if (conditional)
        {
            _cost.Branches++;
            Pop(1);
        }
        else
        {
            Unreachable();
        }
    }

    private void BranchTable(ref WasmReader body, int at)
    {
        int targets = body.ReadCount(int.MaxValue, "targets of a branch table");
        _branchTargets += targets;
        _moduleBranchTargets += targets;
        if (_branchTargets > limits.MaxFunctionBranchTargets)
        {
            throw new ModuleFormatException(
                $"function {_function} has {_branchTargets} targets of branch tables, at most {limits.MaxFunctionBranchTargets} are allowed,", at);
        }

        if (_moduleBranchTargets > limits.MaxBranchTargets)
        {
            throw new ModuleFormatException(
                $"the module has {_moduleBranchTargets} targets of branch tables, at most {limits.MaxBranchTargets} are allowed,", at);
        }

        Pop(1);
        for (int i = 0; i <= targets; i++)
        {
            ref Frame target = ref Label(ref body);
            // Found by a search: the last one, for what is in no place of the table, is a comparison and a branch of its own.
            target.Edges += i == targets ? 2 : 1;
            _cost.Arity += target.LabelArity;
        }

        _cost.Blocks += targets + 1;
        Advance((8L * targets) + ChoiceSteps);
        Unreachable();
    }

    private ref Frame Label(ref WasmReader body)
    {
        int at = body.Position;
        uint label = body.ReadU32();
        if (label > (uint)_frames.Depth)
        {
            throw new ModuleFormatException($"function {_function}: a branch to the label {label} of {_frames.Depth + 1}", at);
        }

        return ref _frames[_frames.Depth - (int)label];
    }

    private void Call(FunctionType type)
    {
        Pop(type.Parameters);
        _height += type.Results;
        _cost.Heavy++;
        _cost.Arity += type.Items;
        Advance(10);
    }

    private void CallIndirect(ref WasmReader body)
    {
        FunctionType type = types.ReadType(ref body);
        body.ReadU32();
        Pop(type.Parameters + 1);
        _height += type.Results;
        _cost.Arity += type.Items;
        Advance(1 + Runtime(3));
    }

    private void Unreachable() => _height = _floor;

    private void Pop(int values) => _height = Math.Max(_height - values, _floor);

    private void Advance(long steps)
    {
        _clock += steps;
        _live += _height * steps;
    }
}
