-- Draws each room that one comes into, as the game describes it by Room.Info.
JVenture = JVenture or {}
JVenture.waysTo = JVenture.waysTo or {}
mudlet = mudlet or {}
mudlet.mapper_script = true

local function areaOf(name)
  return getAreaTable()[name] or addAreaName(name)
end

local function join(from, to, direction)
  if roomExists(to) then
    setExit(from, to, direction)
  else
    setExitStub(from, direction, true)
    JVenture.waysTo[to] = JVenture.waysTo[to] or {}
    JVenture.waysTo[to][from .. direction] = { from = from, direction = direction }
  end
end

function JVenture.onRoom()
  local room = gmcp.Room and gmcp.Room.Info
  local id = type(room) == "table" and tonumber(room.num)
  if not id then return end
  if not roomExists(id) then addRoom(id) end
  setRoomArea(id, areaOf(tostring(room.area)))
  setRoomName(id, tostring(room.name))
  setRoomCoordinates(id, tonumber(room.x) or 0, tonumber(room.y) or 0, tonumber(room.map_layer) or 0)
  for direction, to in pairs(room.exits or {}) do
    if tonumber(to) then join(id, tonumber(to), direction) end
  end
  for _, way in pairs(JVenture.waysTo[id] or {}) do
    setExit(way.from, id, way.direction)
  end
  JVenture.waysTo[id] = nil
  centerview(id)
end

function JVenture.walk()
  for _, direction in ipairs(speedWalkDir or {}) do
    send(direction)
  end
end
doSpeedWalk = JVenture.walk

registerNamedEventHandler("JVenture", "room", "gmcp.Room.Info", "JVenture.onRoom")
